package dev.remit.ui.controls;

import dev.remit.control.ControlStatus;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to controls. */
@Component
public class ControlsNavigation implements NavContribution {

    static final String PATH = "controls";
    static final String NEW = PATH + "/new";
    static final String COVERAGE = PATH + "/coverage";
    static final String TEXT = "q";
    static final String AREA = "area";
    static final String FRAMEWORK = "framework";
    static final String REF = "ref";
    static final String ORIGIN = "origin";
    static final String STATUS = "status";
    static final String VIEW = "view";
    static final String OPEN = "open";

    /** The library. */
    public static Address controls() {
        return Address.of(PATH);
    }

    /** One control by its key, for example {@code TR-01}. */
    public static Address control(String key) {
        return Address.of(PATH + "/" + key);
    }

    static Address change(String key) {
        return Address.of(PATH + "/" + key + "/change");
    }

    /** The use cases to which it applies. */
    static Address useCases(String key) {
        return control(key).with(VIEW, "use-cases");
    }

    static Address useCases(String key, ControlStatus status) {
        return useCases(key).with(STATUS, status.code());
    }

    static Address coverage(String framework) {
        return Address.of(COVERAGE).with(FRAMEWORK, framework);
    }

    /** The controls that answer a part of a framework. */
    static Address answering(String framework, String ref) {
        return controls().with(FRAMEWORK, framework).with(REF, ref);
    }

    /** The controls of a use case. */
    static Address ofUseCase(UseCaseId useCase) {
        return InventoryNavigation.useCase(useCase).with(InventoryNavigation.TAB, ControlsTab.KEY);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.POLICY, 30, "controls.nav", PATH, Icon.SHIELD)
                .requires(Permission.CONTROL_READ));
    }
}
