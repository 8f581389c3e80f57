package dev.remit.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.Person;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentService;
import dev.remit.incident.PostMortems;
import dev.remit.incident.lesson.LessonDraft;
import dev.remit.incident.lesson.LessonId;
import dev.remit.incident.lesson.LessonKind;
import dev.remit.incident.lesson.LessonService;
import dev.remit.incident.playbook.Playbook;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.controls.ControlsNavigation;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.OptionCards;
import dev.remit.ui.policies.PoliciesNavigation;
import dev.remit.ui.testing.ViewTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reporting an incident and leading it, on its pages. */
class IncidentViewsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IncidentService incidents;

    @Autowired
    PostMortems postMortems;

    @Autowired
    LessonService lessons;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void fill() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    void aReportNamesWhatIsMissingAndThenOpensWithThePlaybooksTasks() {
        signedIn(company.workspace, company.marketer, () -> {
            open(IncidentsNavigation.report(useCase.ref()));
            test(button("Open the incident")).click();
            assertThat(words()).contains("Choose what kind of incident it is.", "Say in a few words", "Write it down");
            OptionCards<Playbook> kinds =
                    (OptionCards<Playbook>) find(OptionCards.class).single();
            kinds.setValue(kinds.getListDataView().getItem(0));
            find(TextField.class).all().getLast().setValue("Refunds promised");
            find(TextArea.class).single().setValue("A reply promised a refund");
            test(button("Open the incident")).click();
            assertThat(words())
                    .contains(
                            "Refunds promised",
                            "I-1",
                            "Take the claim down everywhere it appears",
                            "A reply promised a refund",
                            "Reply drafting",
                            "Ines Calvert",
                            "Directive 2005/29/EC");
            assertThat(words()).as("who does not lead it").doesNotContain("Add what happened");
        });
    }

    @Test
    void closingTooEarlySaysWhatIsStillToBeDoneAndKeepsTheReason() {
        report();
        signedIn(company.workspace, company.operations, () -> {
            open(IncidentsNavigation.incident("I-1"));
            reason("It is contained", "The replies are off");
            reason("It is resolved", "All were told");
            reason("Close", "Enough");
            assertThat(find(TextArea.class).single().getErrorMessage())
                    .contains("Tasks still open: 6.", "Write down first what was learnt");
        });
    }

    @Test
    void whatWasLearntNamesItsCausesAndACauseBecomesAFinding() {
        report();
        signedIn(company.workspace, company.operations, () -> {
            open(IncidentsNavigation.incident("I-1"));
            test(button("Write it down")).click();
            test(lastButton("Write it down")).click();
            assertThat(find(TextArea.class).all()).allMatch(TextArea::isInvalid);
            find(TextArea.class).all().getFirst().setValue("The prompt had no rule for refunds");
            find(TextArea.class).all().getLast().setValue("No rule for refunds\nNobody reads samples");
            test(lastButton("Write it down")).click();
            assertThat(words()).contains("Nobody reads samples", "Make it a lesson");
            test(button("Raise a finding")).click();
            open(dev.remit.ui.findings.FindingsNavigation.findings());
            assertThat(rows()).singleElement().asString().contains("No rule for refunds");
        });
    }

    @Test
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    void aCauseBecomesALessonWhoseFormNamesWhatIsMissingAndWhoseDeclineNeedsAReason() {
        learnt();
        signedIn(company.workspace, company.operations, () -> {
            open(IncidentsNavigation.incident("I-1"));
            test(button("Make it a lesson")).click();
            test(lastButton("Write down")).click();
            assertThat(find(ComboBox.class).all())
                    .extracting(box -> box.getErrorMessage())
                    .containsExactly(
                            "Choose the policy that needs another version.",
                            "Choose who sees that something becomes of it.");
            find(RadioButtonGroup.class).single().setValue(LessonKind.NEW_POLICY);
            ComboBox<Person> owner =
                    (ComboBox<Person>) find(ComboBox.class).all().getLast();
            owner.setValue(owner.getListDataView().getItem(0));
            test(lastButton("Write down")).click();
            assertThat(words()).contains("One lesson is not settled", "A new policy", "0 of 1 taken up or declined");

            test(button("Decline")).click();
            test(lastButton("Decline")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Write it down");
            find(TextArea.class).single().setValue("Another policy says so");
            test(lastButton("Decline")).click();
            assertThat(words()).contains("Another policy says so", "Declined", "1 of 1 taken up or declined");
            assertThat(words()).doesNotContain("not settled");
        });
    }

    @Test
    void whatALessonAsksForIsWrittenWithItsReasonFilledInAndBothPagesSayWhatBecameOfIt() {
        LessonId id = company.workspace.as(
                company.operations,
                () -> lessons.write(
                        learnt(),
                        new LessonDraft(
                                "Refunds are for people to promise",
                                LessonKind.CONTROL,
                                Optional.of("GV-02"),
                                Optional.of(company.legal),
                                Optional.of(LocalDate.now(beans.getBean(Clock.class))
                                        .plusDays(9)))));
        signedIn(company.workspace, company.operations, () -> {
            open(PoliciesNavigation.write(id, Optional.empty()));
            assertThat(words()).contains("Incident I-1 asks for this", "Refunds are for people to promise");
            assertThat(find(TextArea.class).all().getLast().getValue())
                    .isEqualTo("Incident I-1: Refunds are for people to promise");
            open(ControlsNavigation.control("GV-02"));
            assertThat(words()).contains("Proposed because of incident I-1");
            open(IncidentsNavigation.incident("I-1"));
            handOver();
            reason("Taken up", "Asked for before each first use");
            assertThat(words()).contains("1 of 1 taken up or declined", "Asked for before each first use");
        });
        signedIn(company.workspace, company.brand, () -> {
            open(IncidentsNavigation.incident("I-1"));
            assertThat(words()).contains("Refunds are for people to promise").doesNotContain("Decline");
        });
    }

    @Test
    void theListIsNarrowedDownByItsAddress() {
        report();
        signedIn(company.workspace, company.marketer, () -> {
            open(IncidentsNavigation.incidents());
            assertThat(rows()).hasSize(1);
            open(IncidentsNavigation.unclosed().with(IncidentsNavigation.OWNER, IncidentsNavigation.ME));
            assertThat(rows()).isEmpty();
            open(IncidentsNavigation.incidents().with(IncidentsNavigation.TEXT, "refu"));
            assertThat(rows()).hasSize(1);
            open(IncidentsNavigation.incidents().with(IncidentsNavigation.PLAYBOOK, "wrong-audience"));
            assertThat(rows()).isEmpty();
        });
    }

    private IncidentId learnt() {
        IncidentId id = report();
        company.workspace.as(company.operations, () -> {
            postMortems.write(id, "The prompt had no rule for refunds", List.of("Nobody reads samples"));
        });
        return id;
    }

    private IncidentId report() {
        return company.workspace.as(
                company.marketer,
                () -> incidents.open(new IncidentDraft(
                        "wrong-claim",
                        "Refunds promised",
                        Optional.empty(),
                        Optional.of(useCase.ref()),
                        "A reply promised a refund")));
    }

    /** First without what it needs, then whole. */
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private void handOver() {
        test(button("Change who or when")).click();
        find(DayPicker.class).single().setValue(LocalDate.EPOCH);
        test(lastButton("Change who or when")).click();
        assertThat(find(DayPicker.class).single().getErrorMessage()).contains("Choose today or a later day");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("Write it down");
        ComboBox<Person> owner = (ComboBox<Person>) find(ComboBox.class).all().getLast();
        assertThat(owner.getValue().id()).isEqualTo(company.legal);
        owner.setValue(owner.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(company.brand))
                .findFirst()
                .orElseThrow());
        find(DayPicker.class)
                .single()
                .setValue(LocalDate.now(beans.getBean(Clock.class)).plusDays(20));
        find(TextArea.class).single().setValue("Brand wrote it");
        test(lastButton("Change who or when")).click();
        assertThat(words()).contains("changed who sees to a lesson, or by when", "Brand wrote it");
    }

    private void reason(String verb, String why) {
        test(button(verb)).click();
        find(TextArea.class).single().setValue(why);
        test(lastButton(verb)).click();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private Button lastButton(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
