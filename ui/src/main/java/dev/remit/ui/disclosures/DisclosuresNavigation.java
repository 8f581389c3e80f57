package dev.remit.ui.disclosures;

import dev.remit.control.disclosure.DisclosureId;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to the disclosure register. */
@Component
public class DisclosuresNavigation implements NavContribution {

    static final String PATH = "disclosures";
    static final String NEW = PATH + "/new";
    static final String TEXT = "q";
    static final String NATURE = "ai";
    static final String STATE = "state";
    static final String LABEL = "label";
    static final String DUE = "due";
    static final String USE_CASE = "use-case";

    public static Address disclosures() {
        return Address.of(PATH);
    }

    /** Those that come from a use case. */
    public static Address of(UseCaseId useCase) {
        return disclosures().with(USE_CASE, useCase.toString());
    }

    static Address disclosure(DisclosureId id) {
        return Address.of(PATH + "/" + id);
    }

    static Address change(DisclosureId id) {
        return Address.of(PATH + "/" + id + "/change");
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.POLICY, 40, "disclosures.nav", PATH, Icon.SEE)
                .requires(Permission.CONTROL_READ));
    }
}
