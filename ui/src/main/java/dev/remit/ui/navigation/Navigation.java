package dev.remit.ui.navigation;

import dev.remit.identity.CurrentUser;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All entries that features contribute, as far as the person may see them. */
@Component
public class Navigation {

    private final List<NavContribution> contributions;
    private final CurrentUser user;

    Navigation(List<NavContribution> contributions, CurrentUser user) {
        this.contributions = contributions;
        this.user = user;
    }

    /** The entries of a group, in order. */
    public List<NavItem> items(NavGroup group) {
        return items().stream().filter(i -> i.place().group() == group).toList();
    }

    /** All entries. */
    public List<NavItem> items() {
        return contributions.stream()
                .flatMap(c -> c.items().stream())
                .filter(i -> i.permission().map(user::may).orElse(true))
                .sorted(Comparator.comparing((NavItem i) -> i.place().group())
                        .thenComparing(i -> i.place().order()))
                .toList();
    }
}
