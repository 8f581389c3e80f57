package dev.remit.ui.incidents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.findings.Severity;
import dev.remit.identity.Person;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentState;
import dev.remit.incident.IncidentTask;
import dev.remit.incident.PostMortem;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.MomentPicker;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done about an incident, by this person, in its state. */
final class IncidentDialogs {

    private final Incident incident;
    private final IncidentDesk desk;
    private final Ages ages;
    private final Runnable changed;

    IncidentDialogs(Incident incident, IncidentDesk desk, Ages ages, Runnable changed) {
        this.incident = incident;
        this.desk = desk;
        this.ages = ages;
        this.changed = changed;
    }

    /** The next state is the primary act. */
    ActionBar bar() {
        ActionBar bar = ActionBar.decide(Words.text("incidents.acts"));
        bar.words(new Span(Words.text("incidents.next." + incident.state().name())));
        List<Component> acts = new ArrayList<>();
        if (desk.manages()) {
            acts.add(Buttons.plain(Words.text("incidents.give"), e -> give()));
            acts.add(Buttons.plain(Words.text("incidents.rate"), e -> rate()));
            acts.add(incident.state()
                    .next()
                    .map(next -> Buttons.primary(Words.text("incidents.move." + next.name()), e -> move(next)))
                    .orElseGet(() -> Buttons.plain(Words.text("incidents.move.OPEN"), e -> move(IncidentState.OPEN))));
        }
        return bar.actions(acts.toArray(Component[]::new));
    }

    private void move(IncidentState state) {
        reason("move." + state.name(), incident.key(), why -> desk.service().move(incident.id(), state, why))
                .open();
    }

    private void rate() {
        RadioButtonGroup<Severity> severity = new RadioButtonGroup<>(Words.text("incidents.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(Words::of);
        severity.setValue(incident.severity());
        reason("rate", incident.key(), why -> desk.service().rate(incident.id(), severity.getValue(), why))
                .with(severity)
                .open();
    }

    private void give() {
        new PersonDialog(
                        Words.text("incidents.give.title", incident.key()),
                        desk.who().people().all(),
                        person -> {
                            desk.service().give(incident.id(), person);
                            changed.run();
                        })
                .open();
    }

    void giveTask(IncidentTask task) {
        new PersonDialog(task.task(), desk.who().people().all(), person -> {
                    desk.tasks().give(task.id(), person);
                    changed.run();
                })
                .open();
    }

    void done(IncidentTask task) {
        reason("task.done", task.task(), how -> desk.tasks().done(task.id(), how))
                .open();
    }

    void addTask() {
        ComboBox<Person> who = new ComboBox<>(
                Words.text("incidents.task.who"), desk.who().people().all());
        who.setItemLabelGenerator(Person::name);
        MomentPicker due = new MomentPicker(
                "due", Words.text("incidents.task.due"), ages.now().plusDays(1));
        reason("task.add", incident.key(), task -> desk.tasks()
                        .add(incident.id(), task, who.getOptionalValue().map(Person::id), ages.instant(due.moment())))
                .with(due)
                .with(who)
                .open();
    }

    void note() {
        MomentPicker when = new MomentPicker("when", Words.text("incidents.note.when"), ages.now());
        reason("note", incident.key(), text -> desk.service().note(incident.id(), ages.instant(when.moment()), text))
                .with(when)
                .open();
    }

    void learn(Optional<PostMortem> before) {
        new LearntDialog(incident, before, desk.postMortems(), changed).open();
    }

    void raise(String cause) {
        desk.postMortems().raiseFinding(incident.id(), cause);
        Notice.done(Words.text("incidents.cause.raised"));
        changed.run();
    }

    private ReasonDialog reason(String act, String object, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("incidents." + act + ".title", object),
                Words.text("incidents." + act + ".text"),
                Words.text("incidents." + act),
                why -> {
                    doing.accept(why);
                    changed.run();
                });
    }
}
