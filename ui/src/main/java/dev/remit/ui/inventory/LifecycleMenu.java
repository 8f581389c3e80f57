package dev.remit.ui.inventory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to a use case in its state, by this person. Each act asks for its reason, which the ledger keeps. */
@org.springframework.stereotype.Component
class LifecycleMenu {

    private final UseCaseService service;
    private final LifecycleService lifecycle;
    private final CurrentUser user;

    LifecycleMenu(UseCaseService service, LifecycleService lifecycle, CurrentUser user) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.user = user;
    }

    /** Whether its answers may be changed by this person, now that they have been shown to reviewers. */
    boolean mayChange(UseCase useCase) {
        boolean shown = useCase.state() == UseCaseState.SUBMITTED || useCase.state() == UseCaseState.APPROVED;
        return shown && (own(useCase) || user.may(Permission.USE_CASE_MANAGE));
    }

    private boolean own(UseCase useCase) {
        return useCase.requester().equals(user.actor().person());
    }

    List<Component> actions(UseCase useCase) {
        List<Component> actions = new ArrayList<>();
        boolean manages = user.may(Permission.USE_CASE_MANAGE);
        boolean own = own(useCase);
        UseCaseState state = useCase.state();
        if (state.open() && (own || manages)) {
            actions.add(Buttons.primaryLink(Words.text("use-case.go-on"), InventoryNavigation.request(useCase.id())));
        }
        if (state == UseCaseState.SUBMITTED && (own || manages)) {
            actions.add(act("withdraw", useCase, reason -> service.withdraw(useCase.id(), reason)));
        }
        if (manages) {
            managing(useCase, state, actions);
        }
        return actions;
    }

    private void managing(UseCase useCase, UseCaseState state, List<Component> actions) {
        if (state == UseCaseState.APPROVED) {
            actions.add(Buttons.plain(Words.text("use-case.move"), e -> askLane(useCase)));
            actions.add(act("suspend", useCase, reason -> lifecycle.suspend(useCase.id(), reason)));
        }
        if (state == UseCaseState.SUSPENDED) {
            actions.add(act("resume", useCase, reason -> lifecycle.resume(useCase.id(), reason)));
        }
        if (state == UseCaseState.APPROVED || state == UseCaseState.SUSPENDED || state == UseCaseState.UNREVIEWED) {
            actions.add(act("retire", useCase, reason -> lifecycle.retire(useCase.id(), reason)));
        }
    }

    private Component act(String act, UseCase useCase, Consumer<String> doing) {
        return Buttons.plain(Words.text("use-case." + act), e -> new ReasonDialog(act, useCase, doing).open());
    }

    private void askLane(UseCase useCase) {
        RadioButtonGroup<Lane> lanes = new RadioButtonGroup<>(Words.text("register.lane"));
        lanes.setItems(Lane.values());
        lanes.setItemLabelGenerator(InventoryWords::of);
        useCase.lane().ifPresent(lanes::setValue);
        ReasonDialog dialog = new ReasonDialog(
                "move",
                useCase,
                reason -> lifecycle.move(useCase.id(), lanes.getOptionalValue().orElse(Lane.EXPERIMENT), reason));
        dialog.addComponentAsFirst(lanes);
        dialog.open();
    }

    /** Says what will happen and asks why. */
    private static final class ReasonDialog extends Dialog {

        private final TextArea reason = new TextArea(Words.text("use-case.reason"));

        ReasonDialog(String act, UseCase useCase, Consumer<String> doing) {
            addClassName("rm-confirm");
            setHeaderTitle(Words.text("use-case." + act + ".question", useCase.name()));
            reason.setWidthFull();
            reason.setHelperText(Words.text("use-case." + act + ".consequence"));
            add(reason);
            getFooter().add(Buttons.plain(Words.text("use-case." + act + ".keep"), e -> close()));
            getFooter().add(Buttons.plain(Words.text("use-case." + act), e -> run(doing)));
        }

        private void run(Consumer<String> doing) {
            try {
                doing.accept(reason.getValue());
                close();
                UI.getCurrent().refreshCurrentRoute(false);
            } catch (RefusedException refused) {
                reason.setInvalid(true);
                reason.setErrorMessage(Refusals.sentences(refused));
            }
        }
    }
}
