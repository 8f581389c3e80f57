package dev.remit.ui.rollout;

import com.vaadin.flow.component.Component;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.rollout.RolloutQueries;
import dev.remit.rollout.RolloutService;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;

/** The rollout of a use case, on its page. */
@org.springframework.stereotype.Component
record RolloutTab(RolloutQueries queries, RolloutService service, People people, CurrentUser user)
        implements UseCaseTab {

    @Override
    public String key() {
        return "rollout";
    }

    @Override
    public Permission requires() {
        return Permission.USE_CASE_READ;
    }

    @Override
    public Component of(UseCase useCase, Address address, Ages ages) {
        return new RolloutPanel(useCase, this, ages);
    }

    boolean manages() {
        return user.may(Permission.USE_CASE_MANAGE);
    }
}
