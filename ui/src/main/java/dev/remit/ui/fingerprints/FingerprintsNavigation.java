package dev.remit.ui.fingerprints;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the fingerprints. */
@Component
class FingerprintsNavigation implements NavContribution {

    static final String PATH = "fingerprints";
    static final String ONE = "fingerprint";

    static Address fingerprints() {
        return Address.of(PATH);
    }

    static Address fingerprint(Object id) {
        return Address.of(PATH + "/" + id);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.ACCESS, 40, "fingerprints.nav", PATH, Icon.SEARCH)
                .requires(Permission.CONNECTION_READ));
    }
}
