package dev.remit.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.Person;
import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.Question;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.tenancy.Tenants;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class IntakeFormTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeQueries queries;

    @Autowired
    UseCaseQueries useCases;

    @Autowired
    UseCaseService service;

    @Autowired
    Tenants tenants;

    @Autowired
    OwnershipQueries owners;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void submittingEarlyNamesEachUnansweredQuestionAndItsLinkOpensIt() {
        UseCaseId id = started();
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            test(button("Submit for decision")).click();
            Map<String, Question> missing = missing(id);
            assertThat(missing).hasSizeGreaterThan(5).containsKeys("problem", "autonomy", "tools");
            for (Question question : missing.values()) {
                open(IntakeView.part(id, IntakeOutline.PEOPLE));
                test(button("Submit for decision")).click();
                Anchor link = problemLink(Words.text("question." + question.key()));
                open(address(link));
                assertThat(words(find(IntakePart.class).single()))
                        .as("the part of " + question.key())
                        .contains(Words.text("question." + question.key()));
            }
        });
    }

    @Test
    void onlyADraftIsDiscardedAndOneThatWasSubmittedSaysWhatStaysOnRecord() {
        UseCaseId fresh = started();
        UseCaseId submitted = company.submitted("Reply drafting");
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.request(fresh));
            test(button("Discard")).click();
            roundTrip();
            assertThat(words()).contains("Nobody else has seen them.");
        });
        company.workspace.as(company.marketer, () -> service.withdraw(submitted, "To think again"));
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.request(submitted));
            test(button("Discard")).click();
            roundTrip();
            assertThat(words()).contains("what was submitted stays on record");
        });
        UseCaseId imported = company.workspace.as(
                company.operations,
                () -> service.register(
                        new NewUseCase(Map.of("name", List.of("Post writing")), Optional.empty(), List.of())));
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.request(imported));
            assertThat(words()).contains("Post writing");
            assertThat(find(Button.class).withText("Discard").all()).isEmpty();
        });
    }

    @Test
    void theQuestionThatALinkLedToSaysWhatIsMissingUntilItIsAnswered() {
        UseCaseId id = started();
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            test(button("Submit for decision")).click();
            open(address(problemLink("Which problem does it solve?")));
            TextArea problem = find(TextArea.class).single();
            assertThat(problem.isInvalid()).isTrue();
            assertThat(problem.getErrorMessage()).isEqualTo("Answer this before you submit.");
            test(problem).setValue("First answers take nine hours");
            assertThat(problem.isInvalid()).isFalse();
            assertThat(queries.draft(id).missing()).doesNotContain("problem");
        });
    }

    @Test
    void whoMustStillBeNamedIsMarkedAtItsFieldAndLinkedFromTheTop() {
        UseCaseId id = company.draft("Reply drafting");
        // a template names nobody for what two could answer for
        company.workspace.person("Una Second", "cmo", "marketing-operations", "cio");
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            test(button("Submit for decision")).click();
            assertThat(find(NativeButton.class, find(ProblemSummary.class).single())
                            .all())
                    .extracting(NativeButton::getText)
                    .containsExactly("Accountable", "Executive owner", "Operational owner", "Technical owner");
            assertThat(find(ComboBox.class).all().stream().filter(box -> box.isInvalid()))
                    .hasSize(4);
        });
    }

    @Test
    void whomATemplateSuggestsIsStoredWhenTheRequesterSavesAndNobodyTheyTookOut() {
        UseCaseId id = company.draft("Reply drafting");
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            assertThat(box("Accountable").getValue()).as("suggested").isNotNull();
            assertThat(box("Accountable").getHelperText()).contains("Suggested by the template");
            assertThat(owners.of(id.ref()).assignments()).as("stored").isEmpty();

            test(box("Technical owner")).selectItem(null);
            test(button("Save and leave")).click();
            assertThat(owners.of(id.ref()).accountable()).contains(company.cmo);
            assertThat(owners.of(id.ref()).holder(Duty.TECHNICAL_OWNER)).isEmpty();

            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            assertThat(box("Technical owner").getValue()).as("taken out before").isNull();
            assertThat(box("Accountable").getHelperText()).contains("Filled in from the template");
        });
        assertThat(company.acts(id.ref())).contains("ownership.changed");
    }

    @Test
    void whoIsSuggestedStandsForItOnceItIsSubmitted() {
        UseCaseId id = company.draft("Reply drafting");
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            test(button("Submit for decision")).click();
            assertThat(useCases.get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
            assertThat(owners.of(id.ref()).accountable()).contains(company.cmo);
        });
    }

    @Test
    void everyPartThatIsNotDoneIsALinkAwayWhereverOneIs() {
        UseCaseId id = started();
        signedIn(company.workspace, company.marketer, () -> {
            List<String> parts = IntakeOutline.of(queries.draft(id), "").parts();
            for (String here : parts) {
                open(IntakeView.part(id, here));
                List<String> links =
                        find(Anchor.class).all().stream().map(Anchor::getHref).toList();
                assertThat(parts.stream().filter(part -> !part.equals(here)))
                        .as("from " + here)
                        .allSatisfy(part -> assertThat(links)
                                .contains(IntakeView.part(id, part).href()));
            }
        });
    }

    @Test
    void continueGoesRoundToWhatWasLeftAndThenToThePeople() {
        UseCaseId id = company.draft("Reply drafting");
        signedIn(company.workspace, company.marketer, () -> {
            intake.save(id, "outcome", List.of(), 1);
            open(IntakeView.part(id, "worth"));
            assertThat(words()).contains("What comes of it", "one answer is missing");
            test(button("Continue")).click();
            assertThat(words(find(IntakePart.class).single())).contains("What will be different?");
            test(find(TextArea.class).single()).setValue("Under two hours by March");
            test(button("Continue")).click();
            assertThat(words()).contains("Submit for decision");
        });
    }

    @Test
    void aCompleteRequestIsSubmitted() {
        UseCaseId id = company.draft("Reply drafting");
        company.own(id);
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, IntakeOutline.PEOPLE));
            assertThat(words())
                    .as("before it is submitted")
                    .contains("What the policies say", "No policy in force is about going live");
            test(button("Submit for decision")).click();
            assertThat(useCases.get(id).state()).isEqualTo(UseCaseState.SUBMITTED);
            assertThat(words()).contains("In review");
        });
    }

    @Test
    void twoAnswersToOneQuestionBothStandThereUntilOneIsChosen() {
        UseCaseId id = started();
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, "idea"));
            TextArea problem = find(TextArea.class).single();
            intake.save(id, "problem", List.of("Written in another tab"), 0);
            test(problem).setValue("Written here");
            assertThat(problem.getValue()).isEqualTo("Written here");
            assertThat(words()).contains("changed elsewhere while you wrote", "Written in another tab");
            assertThat(queries.draft(id).values("problem")).containsExactly("Written in another tab");

            test(button("Keep what I wrote")).click();
            assertThat(queries.draft(id).values("problem")).containsExactly("Written here");
            assertThat(words()).doesNotContain("Written in another tab");
        });
    }

    @Test
    void theOtherAnswerCanBeTakenToo() {
        UseCaseId id = started();
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, "idea"));
            TextArea problem = find(TextArea.class).single();
            intake.save(id, "problem", List.of("Written in another tab"), 0);
            test(problem).setValue("Written here");
            test(button("Take the other")).click();
            assertThat(problem.getValue()).isEqualTo("Written in another tab");
            test(problem).setValue("Written after that");
            assertThat(queries.draft(id).values("problem")).containsExactly("Written after that");
        });
    }

    @Test
    void anAmountFinerThanTheCurrencyIsKeptAndSaysWhatIsWrong() {
        UseCaseId id = company.draft("Reply drafting");
        company.workspace.as(company.operations, () -> tenants.change("Test", "Asia/Tokyo", "JPY"));
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, "worth"));
            TextField value = find(TextField.class).all().stream()
                    .filter(f ->
                            "What is it worth in a year?".equals(f.getElement().getProperty("accessibleName")))
                    .findFirst()
                    .orElseThrow();
            test(value).setValue("199.50");
            assertThat(value.getErrorMessage()).isEqualTo("Write JPY without decimals, for example 1200.");
            assertThat(words()).contains("Saved");
            assertThat(queries.draft(id).values("value")).containsExactly("199.50");
        });
    }

    @Test
    void whatIsThereAlreadyIsUsedInsteadAndTheDraftIsGone() {
        UseCaseId there = company.approved("Reply drafting in the help desk");
        UseCaseId id = company.draft("Reply drafting again");
        signedIn(company.workspace, company.marketer, () -> {
            open(IntakeView.part(id, "idea"));
            test(button("Use this one")).click();
            test(button("Discard my draft and open it")).click();
            assertThat(words()).contains("Reply drafting in the help desk", "version 1");
            assertThat(useCases.find(id)).isEmpty();
        });
        assertThat(company.acts(there.ref())).startsWith("use-case.preferred");
    }

    @Test
    void everyUnfinishedRequestIsReachedAndNoSubmittedOneIsAmongThem() {
        for (int i = 0; i < 12; i++) {
            company.draft("Idea " + i);
            company.submitted("Submitted " + i);
        }
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.newRequest());
            test(button("Show more")).click();
            List<String> names = find(
                            Anchor.class, find(UnfinishedRequests.class).single())
                    .all()
                    .stream()
                    .map(Anchor::getText)
                    .toList();
            assertThat(names).hasSize(12).allSatisfy(name -> assertThat(name).startsWith("Idea"));
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Show more");
        });
    }

    @Test
    void somebodyElsesRequestHasNoForm() {
        UseCaseId id = started();
        signedIn(company.workspace, company.cmo, () -> {
            open(InventoryNavigation.request(id));
            assertThat(words()).doesNotContain("Alt texts");
            assertThat(find(IntakeForm.class).all()).isEmpty();
        });
    }

    private UseCaseId started() {
        return company.workspace.as(
                company.marketer,
                () -> intake.start(new IntakePrefill("Alt texts", Map.of(), List.of(), Optional.empty())));
    }

    private Map<String, Question> missing(UseCaseId id) {
        IntakeDraft draft = queries.draft(id);
        return draft.asked().stream()
                .filter(q -> draft.missing().contains(q.key()))
                .collect(java.util.stream.Collectors.toMap(Question::key, q -> q));
    }

    private Anchor problemLink(String question) {
        return find(Anchor.class, find(ProblemSummary.class).single()).all().stream()
                .filter(a -> a.getText().equals(question))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to: " + question));
    }

    private static Address address(Anchor link) {
        var location = new com.vaadin.flow.router.Location(link.getHref());
        return Address.of(location);
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<Person> box(String label) {
        return (ComboBox<Person>) find(ComboBox.class).all().stream()
                .filter(b -> label.equals(b.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field: " + label));
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
