package dev.remit.ui.inventory.register;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.shared.Page;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds use cases by name, tool and owner. */
@Component
class UseCaseFind implements FindContribution {

    private final RegisterQueries queries;
    private final CurrentUser user;

    UseCaseFind(RegisterQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    @Override
    public String messageKey() {
        return "use-cases.nav";
    }

    @Override
    public List<Found> find(String text, int limit) {
        if (!user.may(Permission.USE_CASE_READ)) {
            return List.of();
        }
        return found(
                queries.list(RegisterFilter.NONE.withText(text), RegisterSort.DEFAULT, Optional.empty(), limit),
                text,
                limit);
    }

    static List<Found> found(Page<RegisterRow> page, String text, int limit) {
        List<Found> found =
                page.items().stream().map(UseCaseFind::found).collect(Collectors.toCollection(ArrayList::new));
        if (page.next().isPresent()) {
            found.add(further(text, found.size() < limit));
        }
        return found;
    }

    private static Found found(RegisterRow row) {
        return new Found(
                Icon.LIST,
                row.name(),
                InventoryWords.standing(row.state(), row.lane()),
                InventoryNavigation.useCase(row.id()));
    }

    /** There may be more: too many to list, or the search was broken off before it had seen all use cases. */
    private static Found further(String text, boolean brokenOff) {
        return new Found(
                Icon.SEARCH,
                Words.text("use-cases.find.further"),
                Words.text(brokenOff ? "use-cases.find.part" : "use-cases.find.first"),
                InventoryNavigation.register().with(RegisterAddress.TEXT, text));
    }
}
