package dev.remit.ui.rollout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.remit.identity.Person;
import dev.remit.inventory.UseCase;
import dev.remit.rollout.Rollout;
import dev.remit.rollout.RolloutStep;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The steps of a rollout, where it stands, and what may be done next by this person. */
final class RolloutPanel extends Div {

    private final transient UseCase useCase;
    private final transient RolloutTab desk;
    private final transient Ages ages;

    RolloutPanel(UseCase useCase, RolloutTab desk, Ages ages) {
        this.useCase = useCase;
        this.desk = desk;
        this.ages = ages;
        show();
    }

    private void show() {
        removeAll();
        Optional<Rollout> planned = desk.queries().find(useCase.id());
        planned.ifPresentOrElse(this::show, () -> add(unplanned()));
    }

    private EmptyState unplanned() {
        EmptyState state = EmptyState.nothing(Words.text("rollout.unplanned"), Words.text("rollout.unplanned.text"));
        return desk.manages()
                ? state.way(
                        Icon.LIST,
                        Words.text("rollout.plan"),
                        Words.text("rollout.plan.text"),
                        Buttons.primary(Words.text("rollout.plan"), e -> plan(Optional.empty())))
                : state;
    }

    private void show(Rollout rollout) {
        OrderedList list = new OrderedList();
        list.addClassNames("rm-rows", "rm-gate");
        for (int i = 0; i < rollout.steps().size(); i++) {
            list.add(row(rollout, i + 1));
        }
        String who = desk.people().find(rollout.movedBy()).map(Person::name).orElse("");
        Section section = new Section(Words.text("rollout.title"), list)
                .sub(Words.text("rollout.moved", who, ages.at(rollout.movedAt())));
        if (rollout.held()) {
            section.addComponentAsFirst(new Callout(Callout.Kind.WARN, Words.text("rollout.is-held")));
        }
        add(section);
        if (desk.manages()) {
            Div acts = new Div(acts(rollout));
            acts.addClassName("rm-stop-acts");
            add(acts);
        }
    }

    private static ListItem row(Rollout rollout, int number) {
        RolloutStep step = rollout.steps().get(number - 1);
        Div words = new Div(
                Texts.strong(Words.text("rollout.step", step.name(), step.share())), Texts.caption(step.criterion()));
        words.addClassNames("rm-grow", "rm-task-words");
        return new ListItem(standing(rollout, number), words);
    }

    private static Component standing(Rollout rollout, int number) {
        if (number == rollout.at()) {
            return Status.OK.glyph(Words.text("rollout.here"));
        }
        return number < rollout.at()
                ? Status.INFO.glyph(Words.text("rollout.reached"))
                : new Span(Words.text("rollout.to-come"));
    }

    private Component[] acts(Rollout rollout) {
        List<Component> acts = new java.util.ArrayList<>();
        rollout.next()
                .filter(next -> !rollout.held())
                .ifPresent(next -> acts.add(Buttons.primary(Words.text("rollout.extend", next.name()), e -> ask(
                                "extend", next.name(), next.criterion(), why -> desk.service()
                                        .forward(useCase.id(), why))
                        .open())));
        if (rollout.held()) {
            acts.add(act("release", why -> desk.service().release(useCase.id(), why)));
        } else {
            acts.add(act("hold", why -> desk.service().hold(useCase.id(), why)));
        }
        if (rollout.at() > 0) {
            acts.add(Buttons.danger(Words.text("rollout.back"), e -> back(rollout)));
        }
        acts.add(Buttons.quiet(Words.text("rollout.change"), e -> plan(Optional.of(rollout))));
        return acts.toArray(Component[]::new);
    }

    private Component act(String act, Consumer<String> doing) {
        return Buttons.plain(Words.text("rollout." + act), e -> ask(act, useCase.name(), "", doing)
                .open());
    }

    private ReasonDialog ask(String act, String what, String more, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("rollout." + act + ".title", what),
                Words.text("rollout." + act + ".text", more),
                Words.text("rollout." + act, what),
                why -> {
                    doing.accept(why);
                    show();
                });
    }

    private void back(Rollout rollout) {
        Select<Integer> to = new Select<>();
        to.setLabel(Words.text("rollout.back.to"));
        to.setItems(IntStream.range(0, rollout.at()).boxed().toList().reversed());
        to.setItemLabelGenerator(number -> number == 0
                ? Words.text("rollout.nobody")
                : rollout.steps().get(number - 1).name());
        to.setValue(rollout.at() - 1);
        ask("back", useCase.name(), "", why -> desk.service().back(useCase.id(), to.getValue(), why))
                .with(to)
                .open();
    }

    private void plan(Optional<Rollout> now) {
        new PlanDialog(now, (steps, why) -> {
                    desk.service().plan(useCase.id(), steps, why);
                    show();
                })
                .open();
    }
}
