package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;

/** The controls of a use case, on its page. */
@org.springframework.stereotype.Component
class ControlsTab implements UseCaseTab {

    static final String KEY = "controls";

    private final ControlDesk desk;

    ControlsTab(ControlDesk desk) {
        this.desk = desk;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Permission requires() {
        return Permission.CONTROL_READ;
    }

    @Override
    public Component of(UseCase useCase, Address address, Ages ages) {
        return new UseCaseControlsPanel(useCase.id(), address, desk, ages);
    }
}
