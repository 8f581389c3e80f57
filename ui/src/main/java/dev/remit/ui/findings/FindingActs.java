package dev.remit.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.findings.CloseReason;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingState;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done about a finding, by this person, in its state. */
final class FindingActs {

    private final Finding finding;
    private final FindingDesk desk;
    private final Runnable changed;

    FindingActs(Finding finding, FindingDesk desk, Runnable changed) {
        this.finding = finding;
        this.desk = desk;
        this.changed = changed;
    }

    /** The bar at the bottom of the page. */
    ActionBar bar() {
        ActionBar bar = ActionBar.decide(Words.text("findings.acts"));
        bar.words(new Span(Words.text("findings.next." + finding.state().name())));
        return bar.actions(acts().toArray(Component[]::new));
    }

    private List<Component> acts() {
        List<Component> acts = new ArrayList<>();
        boolean manages = desk.user().may(Permission.FINDING_MANAGE);
        boolean closed = finding.state() == FindingState.CLOSED;
        if (manages && closed) {
            acts.add(Buttons.plain(Words.text("findings.reopen"), e -> reopen()));
        }
        if (manages && !closed) {
            if (!finding.owner().equals(Optional.of(desk.user().person()))) {
                acts.add(Buttons.plain(Words.text("findings.take"), e -> {
                    desk.service().take(finding.id());
                    changed.run();
                }));
            }
            acts.add(Buttons.plain(Words.text("findings.assign"), e -> assign()));
            acts.add(Buttons.plain(Words.text("findings.move-due"), e -> moveDue()));
            if (finding.state() == FindingState.OPEN) {
                acts.add(Buttons.plain(Words.text("findings.start"), e -> {
                    desk.service().start(finding.id());
                    changed.run();
                }));
            }
            acts.add(Buttons.plain(Words.text("findings.accept"), e -> accept()));
            acts.add(Buttons.plain(Words.text("findings.close"), e -> close()));
        }
        if (mayAnswer()) {
            acts.add(Buttons.primary(
                    Words.text("attest.answer"), e -> new AttestDialog(finding, desk.attestations(), changed).open()));
        }
        if (finding.subject().kind() != SubjectKind.INCIDENT) {
            acts.add(Buttons.link(
                    Words.text("incidents.report"),
                    IncidentsNavigation.report(finding.id().subject())));
        }
        boolean intake = finding.subject().kind() == SubjectKind.INTEGRATION
                && finding.useCase().isEmpty()
                && desk.user().may(Permission.USE_CASE_REQUEST);
        if (!closed && intake) {
            acts.add(Buttons.primary(Words.text("findings.intake"), e -> startIntake()));
        }
        return acts;
    }

    /** An answer that counts can be given anew; one about a removed connection helps nobody. */
    private boolean mayAnswer() {
        boolean over =
                finding.closed().filter(c -> c.reason() == CloseReason.GONE).isPresent();
        return finding.kind() == FindingKind.TO_ATTEST
                && !over
                && (finding.owner().equals(Optional.of(desk.user().person()))
                        || desk.user().may(Permission.FINDING_MANAGE)
                        || desk.user().may(Permission.CONNECTION_MANAGE));
    }

    private void startIntake() {
        UseCaseId request = desk.service().startIntake(finding.id());
        Notice.done(Words.text("findings.intake.started", finding.key()));
        InventoryNavigation.request(request).open();
    }

    private void assign() {
        ComboBox<Person> who = new ComboBox<>(Words.text("findings.column.owner"));
        who.setItems(desk.people().all());
        who.setItemLabelGenerator(Person::name);
        who.setWidthFull();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("findings.assign.title", finding.key()));
        dialog.add(who);
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.text("design.keep"), e -> dialog.close()),
                        Buttons.primary(Words.text("findings.assign"), e -> {
                            if (who.isEmpty()) {
                                who.setErrorMessage(Words.text("findings.assign.whom"));
                                who.setInvalid(true);
                                return;
                            }
                            desk.service().assign(finding.id(), who.getValue().id());
                            dialog.close();
                            changed.run();
                        }));
        dialog.open();
    }

    private void moveDue() {
        DayPicker day = new DayPicker("due", Words.text("findings.due"));
        day.setValue(finding.dueOn());
        reason("move-due", reason -> desk.service()
                        .setDue(finding.id(), day.day().orElse(finding.dueOn()), reason))
                .with(day)
                .open();
    }

    private void accept() {
        reason("accept", reason -> desk.service().accept(finding.id(), reason)).open();
    }

    private void close() {
        RadioButtonGroup<CloseReason> as = new RadioButtonGroup<>(Words.text("findings.closed-as"));
        as.setItems(CloseReason.FIXED, CloseReason.NOT_A_FAULT);
        as.setItemLabelGenerator(r -> Words.text("CloseReason." + r.name()));
        as.setValue(CloseReason.FIXED);
        reason("close", reason -> desk.service().close(finding.id(), as.getValue(), reason))
                .with(as)
                .open();
    }

    private void reopen() {
        int days = finding.severity().days();
        reason("reopen", reason -> desk.service().reopen(finding.id(), reason), days)
                .open();
    }

    private ReasonDialog reason(String act, java.util.function.Consumer<String> doing, Object... words) {
        return new ReasonDialog(
                Words.text("findings." + act + ".title", finding.key()),
                Words.text("findings." + act + ".text", words),
                Words.text("findings." + act),
                reason -> {
                    doing.accept(reason);
                    changed.run();
                });
    }
}
