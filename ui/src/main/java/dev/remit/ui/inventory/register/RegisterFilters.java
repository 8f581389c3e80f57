package dev.remit.ui.inventory.register;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.pattern.PatternService;
import dev.remit.inventory.register.RegisterCount;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the register is filtered by. Whatever the address says is a sentence on the page, and can be taken away. */
@Component
class RegisterFilters {

    private final People people;
    private final CatalogQueries catalog;
    private final PatternService patterns;

    RegisterFilters(People people, CatalogQueries catalog, PatternService patterns) {
        this.people = people;
        this.catalog = catalog;
        this.patterns = patterns;
    }

    FilterBar of(Address address, RegisterFilter filter, RegisterCount count) {
        FilterBar bar = new FilterBar(address)
                .search(RegisterAddress.TEXT, Words.text("register.search"))
                .choice(
                        RegisterAddress.TIER,
                        Words.text("register.tier"),
                        InventoryWords.choices(RiskTier.values(), InventoryWords::of))
                .choice(
                        RegisterAddress.LANE,
                        Words.text("register.lane"),
                        InventoryWords.choices(Lane.values(), InventoryWords::of))
                .choice(
                        RegisterAddress.STATE,
                        Words.text("register.state"),
                        InventoryWords.choices(UseCaseState.values(), InventoryWords::of))
                .choice(
                        RegisterAddress.FUNCTION,
                        Words.text("register.function"),
                        InventoryWords.choices(MarketingFunction.values(), InventoryWords::of))
                .choice(RegisterAddress.PATTERN, Words.text("register.pattern"), patterns())
                .lookup(RegisterAddress.ACCOUNTABLE, Words.text("register.accountable"), this::people)
                .toggle(RegisterAddress.NOBODY, Words.text("register.view.nobody"))
                .matching(matching(count));
        people(bar, filter.people());
        filter.tool().ifPresent(tool -> set(bar, RegisterAddress.TOOL, tool(tool)));
        when(bar, address, filter.when());
        return bar;
    }

    /** Without patterns that there are none of, which nobody could take away. */
    RegisterFilter known(RegisterFilter filter) {
        return filter.withPatterns(
                patterns().keySet().stream().filter(filter.patterns()::contains).collect(Collectors.toSet()));
    }

    private Map<String, String> patterns() {
        Map<String, String> names = new LinkedHashMap<>();
        patterns.all().forEach(pattern -> names.put(pattern.key(), pattern.name()));
        return names;
    }

    private void people(FilterBar bar, RegisterFilter.People who) {
        who.accountable().ifPresent(id -> set(bar, RegisterAddress.ACCOUNTABLE, name(id)));
        who.carrier().ifPresent(id -> set(bar, RegisterAddress.CARRIER, name(id)));
    }

    private static void when(FilterBar bar, Address address, RegisterFilter.When when) {
        when.seenSince().ifPresent(at -> set(bar, RegisterAddress.SEEN_DAYS, days(address, RegisterAddress.SEEN_DAYS)));
        when.noEvidenceSince()
                .ifPresent(at -> set(bar, RegisterAddress.STALE_DAYS, days(address, RegisterAddress.STALE_DAYS)));
        when.reviewDueBy().ifPresent(day -> set(bar, RegisterAddress.DUE, ""));
    }

    private static void set(FilterBar bar, String parameter, String what) {
        bar.set(parameter, Words.text("register.filter." + parameter, what));
    }

    private static String days(Address address, String parameter) {
        return address.first(parameter).orElse("");
    }

    private List<FilterBar.Choice> people(String part, int offset, int limit) {
        return people.named(part, offset, limit).stream()
                .map(person -> new FilterBar.Choice(person.id().toString(), person.name()))
                .toList();
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElseGet(() -> Words.text("register.filter.somebody"));
    }

    private String tool(UUID id) {
        return Optional.ofNullable(catalog.toolsById(List.of(id)).get(id))
                .map(AiTool::name)
                .orElseGet(() -> Words.text("register.filter.some-tool"));
    }

    private static String matching(RegisterCount count) {
        if (count.all()) {
            return Words.text("register.matching", count.found());
        }
        return count.found() >= RegisterQueries.COUNT_CAP
                ? Words.text("register.matching-many", Numbers.exact(RegisterQueries.COUNT_CAP))
                : Words.text("register.matching-some", Numbers.exact(count.found()));
    }
}
