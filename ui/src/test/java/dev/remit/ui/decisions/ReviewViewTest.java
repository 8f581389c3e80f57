package dev.remit.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.approval.Approval;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.clock.Escalations;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class ReviewViewTest extends ViewTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestDatabase database;

    @Autowired
    Escalations escalations;

    ReviewFixture here;

    @BeforeEach
    void workspace() {
        here = beans.createBean(ReviewFixture.class);
    }

    @Test
    void aReviewerSeesTheSnapshotTheRulesTheChecksAndWhoStandsForIt() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words())
                    .contains("Next-best-offer e-mails", "71 % never redeem", "It writes to customers", "AU-04")
                    .contains("What it writes sounds like us", "Ines Calvert", "Asked by Jonas Falk")
                    .contains("not known", "You decide on exactly this:", "v3");
            assertThat(words()).contains("Decided for the first time");
            assertThat(find(NativeTable.class).all())
                    .as("nothing has changed in a first round")
                    .isEmpty();
        });
    }

    @Test
    void approvingWithAnOpenCheckSaysAtTheCheckWhatIsMissingAndDecidesNothing() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            test(button("Approve")).click();
            assertThat(find(TextField.class).all().stream().filter(TextField::isInvalid))
                    .hasSize(1);
            assertThat(find(ReviewView.class).single().getElement().getAttribute("data-part"))
                    .as("the part a phone shows")
                    .isEqualTo("checks");
        });
        assertThat(here.read(id).current().orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void aReviewerChecksWithEvidenceAndApproves() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            for (int i = 0; i < 3; i++) {
                find(TextField.class, find(ChecklistPart.class).single()).all().stream()
                        .findFirst()
                        .ifPresent(f -> test(f).setValue("Three samples, read on 17 Nov"));
                Checkbox open = find(Checkbox.class).all().stream()
                        .filter(c -> !c.getValue())
                        .findFirst()
                        .orElseThrow();
                test(open).click();
            }
            assertThat(words()).contains("3 of 3", "Three samples, read on 17 Nov");
            test(button("Approve")).click();
        });
        Approval approval = here.read(id);
        assertThat(approval.round().steps().getFirst().decision().orElseThrow().outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void evidenceTypedAtOneCheckStaysWhileAnotherIsTicked() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words()).contains("3 checks are open", "0 of 3");
            List<TextField> fields =
                    find(TextField.class, find(ChecklistPart.class).single()).all();
            assertThat(fields).hasSizeGreaterThan(1);
            test(fields.getFirst()).setValue("Three samples");
            test(fields.getLast()).setValue("Half a sentence about");
            Checkbox first = find(Checkbox.class).all().getFirst();
            test(first).click();
            assertThat(words()).contains("2 checks are open", "1 of 3", "Three samples");
            assertThat(find(TextField.class, find(ChecklistPart.class).single()).all())
                    .contains(fields.getLast());
            assertThat(fields.getLast().getValue()).isEqualTo("Half a sentence about");
            assertThat(find(Checkbox.class).all().getFirst())
                    .as("the box that has the focus")
                    .isSameAs(first);

            test(first).click();
            assertThat(words()).contains("3 checks are open");
            assertThat(fields.getFirst().getValue()).as("is not typed twice").isEqualTo("Three samples");
        });
    }

    @Test
    void evidenceTypedStaysWhenThePageIsReadAgain() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            test(find(TextField.class, find(ChecklistPart.class).single()).all().getFirst())
                    .setValue("Half a sentence about");
            test(find(TextArea.class).single()).setValue("Not yet said");
            open(DecisionsNavigation.review(id).with("part", "facts"));
            assertThat(typed()).isEqualTo("Half a sentence about");
            assertThat(find(TextArea.class).single().getValue()).isEqualTo("Not yet said");
        });
        UUID other = here.openAnother();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            test(find(TextField.class, find(ChecklistPart.class).single()).all().getFirst())
                    .setValue("Only for the first");
            open(DecisionsNavigation.review(other));
            assertThat(typed()).isEmpty();
        });
    }

    @Test
    void afterADecisionComesWhatStillWaitsNotWhatWaitedWhenThePageWasOpened() {
        UUID first = here.open();
        UUID second = here.openAnother();
        UUID third = here.openAnother();
        here.checkAll(first, here.brand);
        PersonId colleague = here.workspace.person("Bo Th", "brand-reviewer");
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(first));
            assertThat(words()).contains("1 of 3");
            Thread other = new Thread(() -> here.decline(second, colleague));
            other.start();
            join(other);
            test(button("Approve")).click();
            assertThat(words()).contains("Next-best-offer e-mails", "0 of 3");
            assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                    .isEqualTo("decisions/" + third);
        });
    }

    private String typed() {
        return find(TextField.class, find(ChecklistPart.class).single())
                .all()
                .getFirst()
                .getValue();
    }

    @Test
    void declineAsksForTheReasonAndKeepsIt() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            test(button("Decline")).click();
            Button verb = find(Button.class).all().stream()
                    .filter(b -> b.getText().equals("Decline"))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            test(verb).click();
            assertThat(inDialog().isInvalid()).as("a reason is needed").isTrue();
            test(inDialog()).setValue("Not on brand");
            test(verb).click();
        });
        assertThat(here.read(id).state()).isEqualTo(Approval.State.DECLINED);
        assertThat(here.read(id)
                        .round()
                        .steps()
                        .getFirst()
                        .decision()
                        .orElseThrow()
                        .reason())
                .contains("Not on brand");
    }

    @Test
    void whatChangedSinceTheirDecisionLeadsAndTheVoidDecisionSaysSo() {
        UUID id = here.open();
        here.checkAll(id, here.brand);
        Approval shown = here.read(id);
        here.workspace.as(
                here.brand,
                () -> here.decisions.decide(
                        id,
                        shown.current().orElseThrow().id(),
                        shown.round().hash(),
                        Outcome.APPROVED,
                        "No urgency words"));
        here.change();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words(find(NativeTable.class).single())).contains("Autonomy", "Recommend", "Act alone");
            assertThat(words())
                    .contains("One thing changed", "since you decided on v3", "Your decision is void since")
                    .contains("No urgency words", "Void: it does not count any more.", "v4");
        });
    }

    @Test
    void whatWasDecidedInAnEarlierApprovalIsComparedWith() {
        here.decline(here.open(), here.brand);
        UUID again = here.workspace.as(here.requester, () -> here.approvals.open(here.request("4", "Act alone")));
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(again));
            assertThat(words()).contains("One thing changed", "since you decided on v3", "Decided before");
            assertThat(words(find(NativeTable.class).single())).contains("Autonomy", "Recommend", "Act alone");
        });
        UUID same = here.decidedAgain(again);
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(same));
            assertThat(words()).contains("Nothing changed", "It is word for word what was decided on then.");
        });
    }

    @Test
    void aDecisionOnWhatStoodThereBeforeIsNotTakenAndThePageShowsWhatIsNew() {
        UUID id = here.open();
        here.checkAll(id, here.brand);
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            Thread other = new Thread(here::change);
            other.start();
            join(other);
            test(button("Approve")).click();
            assertThat(words()).contains("One thing changed", "Act alone");
        });
        assertThat(here.read(id).round().number()).isEqualTo(2);
        assertThat(here.read(id).round().steps())
                .allSatisfy(s -> assertThat(s.decision()).isEmpty());
    }

    @Test
    void theRequesterReadsEverythingAndDecidesNothing() {
        UUID id = here.open();
        signedIn(here.workspace, here.requester, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words()).contains("71 % never redeem", "Nobody decides on their own request.");
            assertThat(buttons()).contains("Ask a question").doesNotContain("Approve", "Decline");
            assertThat(find(Checkbox.class).all()).isEmpty();
        });
    }

    @Test
    void aStepThatWasEscalatedSaysToWhomWhenAndWhy() {
        UUID id = here.open();
        database.asSuperuser()
                .sql(
                        "update approval_step set escalate_at = now() - interval '1 hour', due_at = now() - interval '5 hours'"
                                + " where approval_id = ? and since is not null")
                .param(id)
                .update();
        here.workspace.asJob(escalations::escalate, Permission.USE_CASE_READ, Permission.USE_CASE_MANAGE);
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words()).contains("late, told to Ines Calvert", "Ines Calvert was told, today");
            assertThat(words()).contains("that the step Brand is late: it was due", "and nobody had decided it.");
        });
    }

    @Test
    void aQuestionStandsThereUntilItIsAnswered() {
        UUID id = here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            test(button("Ask a question")).click();
            test(find(TextArea.class).single()).setValue("How long are prompts kept?");
            test(button("Ask")).click();
            assertThat(words()).contains("How long are prompts kept?", "No answer yet");
        });
        signedIn(here.workspace, here.requester, () -> {
            open(DecisionsNavigation.review(id));
            test(button("Answer")).click();
            test(inDialog()).setValue("30 days");
            test(find(Button.class).all().stream()
                            .filter(b -> b.getText().equals("Answer"))
                            .reduce((first, second) -> second)
                            .orElseThrow())
                    .click();
            assertThat(words()).contains("30 days").doesNotContain("No answer yet");
        });
    }

    @Test
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    void aStepThatNobodyCanDecideIsGivenToSomebodyOnThePage() {
        UUID id = here.open();
        PersonId operations = here.workspace.person("Priya Anand", "marketing-operations");
        PersonId legal = here.workspace.person("Ole Brandt", "legal-reviewer");
        signedIn(here.workspace, operations, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(buttons()).doesNotContain("Give it to somebody");
        });
        here.loseBrand();
        signedIn(here.workspace, here.cmo, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(buttons()).doesNotContain("Give it to somebody");
        });
        signedIn(here.workspace, operations, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words()).contains("Nobody here can decide this step: Brand");
            test(button("Give it to somebody")).click();
            test((ComboBox<Person>)
                            find(ComboBox.class, find(Dialog.class).single()).single())
                    .selectItem("Ole Brandt");
            test(button("Give it to them")).click();
            assertThat(inDialog().isInvalid()).as("a reason is needed").isTrue();
            test(inDialog()).setValue("Nobody in brand before May");
            test(button("Give it to them")).click();
            assertThat(words()).doesNotContain("Nobody here can decide this step");
        });
        assertThat(here.read(id).current().orElseThrow().person()).contains(legal);
    }

    @Test
    void whoIsAccountableNowStandsAmongTheChanges() {
        UUID id = here.open();
        here.workspace.as(here.requester, () -> here.approvals.voidFor(here.owned("4", "Tomasz Wrede"), "Passed on"));
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words(find(NativeTable.class).single())).contains("Accountable", "Ines Calvert", "Tomasz Wrede");
        });
    }

    @Test
    void anotherWorkspaceFindsNothingAtThatAddress() {
        UUID id = here.open();
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(DecisionsNavigation.review(id));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Next-best-offer");
        });
    }

    private TextArea inDialog() {
        return find(TextArea.class, find(Dialog.class).single()).single();
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class, UI.getCurrent()).all().stream()
                .map(Button::getText)
                .toList();
    }
}
