package dev.remit.ui.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.list.Sorting;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register's filter and sort as its address says them. What an address says that means nothing is left out. */
public final class RegisterAddress {

    static final String TEXT = "q";
    public static final String TIER = "tier";
    public static final String LANE = "lane";
    public static final String STATE = "state";
    static final String FUNCTION = "function";
    static final String PATTERN = "pattern";
    static final String TOOL = "tool";
    static final String ACCOUNTABLE = "accountable";
    static final String CARRIER = "carrier";
    public static final String NOBODY = "nobody";
    static final String SEEN_DAYS = "seen";
    public static final String STALE_DAYS = "stale";
    static final String DUE = "due";

    private RegisterAddress() {}

    static RegisterFilter filter(Address address, Instant now, LocalDate today) {
        RegisterFilter filter = RegisterFilter.NONE
                .withText(address.first(TEXT).orElse(""))
                .withTiers(coded(address, TIER, RiskTier.values()))
                .withLanes(coded(address, LANE, Lane.values()))
                .withStates(coded(address, STATE, UseCaseState.values()))
                .withFunctions(coded(address, FUNCTION, MarketingFunction.values()))
                .withPatterns(Set.copyOf(address.all(PATTERN)))
                .withPeople(new RegisterFilter.People(
                        uuid(address, ACCOUNTABLE).map(PersonId::new),
                        uuid(address, CARRIER).map(PersonId::new),
                        address.first(NOBODY).isPresent()))
                .withWhen(new RegisterFilter.When(
                        daysAgo(address, SEEN_DAYS, now),
                        daysAgo(address, STALE_DAYS, now),
                        address.first(DUE).map(any -> today)));
        return uuid(address, TOOL).map(filter::withTool).orElse(filter);
    }

    static RegisterSort sort(Address address) {
        Sorting sorting = Sorting.of(address, new Sorting(RegisterSort.By.NAME.code(), false));
        return Arrays.stream(RegisterSort.By.values())
                .filter(by -> by.code().equals(sorting.key()))
                .findFirst()
                .map(by -> new RegisterSort(by, sorting.descending()))
                .orElse(RegisterSort.DEFAULT);
    }

    /** The register of one person's duties. */
    static Address carriedBy(PersonId person) {
        return InventoryNavigation.register().with(CARRIER, person.toString());
    }

    /** The register of what is approved and due to be looked at again. */
    public static Address due() {
        return InventoryNavigation.register()
                .with(STATE, UseCaseState.APPROVED.code())
                .with(DUE, "yes");
    }

    /** The register of what uses one tool. */
    public static Address using(UUID tool) {
        return InventoryNavigation.register().with(TOOL, tool.toString());
    }

    private static <E extends Enum<E> & Coded> Set<E> coded(Address address, String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> address.all(name).contains(value.code()))
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> uuid(Address address, String name) {
        return address.first(name)
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString);
    }

    private static Optional<Instant> daysAgo(Address address, String name, Instant now) {
        return address.first(name)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> now.minus(Duration.ofDays(Long.parseLong(text))));
    }
}
