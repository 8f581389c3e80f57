package dev.remit.ui.inventory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.inventory.rollback.RollbackActs;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done to a use case in its state, by this person. Each act asks for its reason, which the ledger keeps. */
@org.springframework.stereotype.Component
class LifecycleMenu {

    /** Beside the title of a page. */
    private static final int MOST = 3;

    private final UseCaseService service;
    private final LifecycleService lifecycle;
    private final IntakeService intake;
    private final UseCaseQueries queries;
    private final RollbackActs rollbacks;
    private final CurrentUser user;

    LifecycleMenu(
            UseCaseService service,
            LifecycleService lifecycle,
            IntakeService intake,
            UseCaseQueries queries,
            RollbackActs rollbacks,
            CurrentUser user) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.intake = intake;
        this.queries = queries;
        this.rollbacks = rollbacks;
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

    /** At most three: to write on, what matters most, and the rest in a menu. */
    List<Component> actions(UseCase useCase) {
        boolean writes = useCase.state().open() && (own(useCase) || user.may(Permission.USE_CASE_MANAGE));
        List<Way> ways = ways(useCase);
        int shown = writes ? MOST - 1 : MOST;
        if (ways.size() > shown) {
            shown--;
        }
        List<Component> actions = new ArrayList<>();
        if (ways.size() > shown) {
            actions.add(more(ways.subList(shown, ways.size())));
        }
        ways.stream()
                .limit(shown)
                .map(way -> Buttons.plain(way.words(), e -> way.act().run()))
                .forEach(actions::add);
        if (writes) {
            actions.add(Buttons.primaryLink(Words.text("use-case.go-on"), InventoryNavigation.request(useCase.id())));
        }
        return actions;
    }

    private static Component more(List<Way> ways) {
        String words = Words.text("use-case.more");
        MenuButton menu = new MenuButton(words, new Span(new Span(words), Icon.DOWN.glyph())).alignedEnd();
        return menu.filledBy(() -> ways.forEach(way -> menu.entry(way.words(), way.act())));
    }

    /** What the services would do for this person, what must be at hand first. */
    List<Way> ways(UseCase useCase) {
        List<Way> ways = new ArrayList<>();
        UseCaseState state = useCase.state();
        boolean manages = user.may(Permission.USE_CASE_MANAGE);
        if (manages && useCase.running()) {
            ways.add(way("suspend", useCase, reason -> lifecycle.suspend(useCase.id(), reason)));
        }
        if (manages && state == UseCaseState.SUSPENDED) {
            ways.add(way("resume", useCase, reason -> lifecycle.resume(useCase.id(), reason)));
        }
        if (manages || own(useCase)) {
            afterAsking(useCase, ways);
        }
        if (state == UseCaseState.DECLINED && user.may(Permission.USE_CASE_REQUEST)) {
            ways.add(new Way(Words.text("use-case.copy"), () -> copy(useCase)));
        }
        if (manages && useCase.running()) {
            ways.add(new Way(Words.text("use-case.move"), () -> askLane(useCase)));
        }
        if (manages && (state == UseCaseState.APPROVED || state == UseCaseState.DECLINED)) {
            ways.add(way("reopen", useCase, reason -> service.reopen(useCase.id(), reason)));
        }
        if (manages && LifecycleService.CAN_END.contains(state)) {
            ways.add(way("retire", useCase, reason -> lifecycle.retire(useCase.id(), reason)));
        }
        return ways;
    }

    private void afterAsking(UseCase useCase, List<Way> ways) {
        switch (useCase.state()) {
            case SUBMITTED, CHANGES_REQUESTED ->
                ways.add(way("withdraw", useCase, reason -> service.withdraw(useCase.id(), reason)));
            default -> {}
        }
        if (user.may(Permission.USE_CASE_REQUEST) && rollbacks.possible(useCase)) {
            ways.add(new Way(Words.text("rollback.act"), () -> rollbacks.ask(useCase)));
        }
    }

    private static Way way(String act, UseCase useCase, Consumer<String> doing) {
        return new Way(
                Words.text("use-case." + act), () -> dialog(act, useCase, doing).open());
    }

    /** Says what will happen and asks why; the page then shows the use case as it is now. */
    private static ReasonDialog dialog(String act, UseCase useCase, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("use-case." + act + ".question", useCase.name()),
                Words.text("use-case." + act + ".consequence"),
                Words.text("use-case." + act),
                reason -> {
                    doing.accept(reason);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }

    /** One thing that can be done. */
    record Way(String words, Runnable act) {}

    private void askLane(UseCase useCase) {
        RadioButtonGroup<Lane> lanes = new RadioButtonGroup<>(Words.text("register.lane"));
        List<Lane> open = useCase.state() == UseCaseState.APPROVED ? List.of(Lane.values()) : List.of(Lane.OVERSIGHT);
        lanes.setItems(open);
        lanes.setItemLabelGenerator(InventoryWords::of);
        useCase.lane().filter(open::contains).ifPresent(lanes::setValue);
        dialog(
                        "move",
                        useCase,
                        reason -> lifecycle.move(
                                useCase.id(), lanes.getOptionalValue().orElse(open.getFirst()), reason))
                .with(lanes)
                .open();
    }

    /** A request of the person's own with the same answers, which names what it comes from. */
    private void copy(UseCase useCase) {
        var answers =
                queries.version(useCase.id(), useCase.version()).orElseThrow().answers();
        var origin = new IntakePrefill.Origin(useCase.id().ref(), useCase.name());
        UseCaseId copy = intake.start(new IntakePrefill("", answers, List.of(), Optional.of(origin)));
        InventoryNavigation.request(copy).open();
    }
}
