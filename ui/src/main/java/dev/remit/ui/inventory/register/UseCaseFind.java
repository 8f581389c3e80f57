package dev.remit.ui.inventory.register;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.Found;
import java.util.List;
import java.util.Optional;
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
        return queries
                .list(RegisterFilter.NONE.withText(text), RegisterSort.DEFAULT, Optional.empty(), limit)
                .items()
                .stream()
                .map(row -> new Found(
                        Icon.LIST,
                        row.name(),
                        InventoryWords.standing(row.state(), row.lane()),
                        InventoryNavigation.useCase(row.id())))
                .toList();
    }
}
