package dev.remit.ui.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.MyTurn;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionQueries;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.PolicyService;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Asking for an exception and deciding on it, on its pages. */
class ExceptionViewsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void fill() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> beans.getBean(PolicyService.class)
                .proposeStarterPack("To make exceptions from"));
    }

    @Test
    void aRequestNamesWhatIsMissingAndThenWaitsForSomebodyElse() {
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.ask(useCase));
            test(button("Ask for an exception")).click();
            assertThat(words())
                    .contains("Name what need not be kept", "Say who answers for it", "Say on which day it ends.");
            ask();
            assertThat(words()).contains("Policy PG-01 need not be kept", "X-1", "Somebody else decides on it.");
            assertThat(find(Button.class).all()).noneMatch(b -> b.getText().equals("Review"));
        });
        signedIn(company.workspace, company.legal, () -> {
            open(ExceptionsNavigation.waiting());
            assertThat(rows()).hasSize(1);
            decide("Policy PG-01", Outcome.APPROVED, "Two weeks are bearable");
            open(ExceptionsNavigation.exception("X-1"));
            assertThat(words()).contains("It counts until its last day.", "Two weeks are bearable", "Ole Brandt");
            open(ExceptionsNavigation.waiting());
            assertThat(rows()).isEmpty();
            open(ExceptionsNavigation.exceptions().with(ExceptionsNavigation.EXPIRING, "yes"));
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void aRenewalIsLeftToSomebodyElseThanWhoGrantedTheOneBefore() {
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.ask(useCase));
            ask();
        });
        signedIn(company.workspace, company.legal, () -> decide("Policy PG-01", Outcome.APPROVED, "Fine for now"));
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.renew("X-1"));
            assertThat(words()).contains("After X-1: Reply drafting").doesNotContain("What need not be kept?");
            terms();
            assertThat(words()).contains("X-2", "Follows");
        });
        signedIn(company.workspace, company.legal, () -> {
            open(review("X-2"));
            assertThat(words()).contains("X-2: policy PG-01, Reply drafting", "Nobody decides on their own request.");
        });
    }

    @Test
    void whatReviewersSentBackIsAskedForAgainWithWhatStoodThere() {
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.ask(useCase));
            ask();
        });
        signedIn(
                company.workspace,
                company.legal,
                () -> decide("Policy PG-01", Outcome.CHANGES_REQUESTED, "Say who reads them"));
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.exception("X-1"));
            assertThat(words()).contains("Reviewers want something changed first.", "Say who reads them", "Ask again");
            open(ExceptionsNavigation.again("X-1"));
            assertThat(words()).contains("X-1 again: Reply drafting").doesNotContain("What need not be kept?");
            find(TextArea.class).all().getLast().setValue("Ada reads every reply");
            test(button("Ask for an exception")).click();
            assertThat(words()).contains("Ada reads every reply", "Somebody else decides on it.");
        });
        signedIn(company.workspace, company.legal, () -> {
            open(review("X-1"));
            assertThat(words()).contains("Ada reads every reply", "Open its page", "Who answers for it");
        });
    }

    private Address review(String key) {
        return DecisionsNavigation.review(beans.getBean(ApprovalQueries.class)
                .history(id(key).subject())
                .getFirst()
                .id());
    }

    private ExceptionId id(String key) {
        return beans.getBean(ExceptionQueries.class).find(key).orElseThrow().id();
    }

    /** On X-1, whose page names it so and leads there. */
    private void decide(String named, Outcome outcome, String why) {
        open(ExceptionsNavigation.exception("X-1"));
        assertThat(words()).contains(named, "Waits for Anybody who may decide", "Review");
        new MyTurn(beans).decide(id("X-1").subject(), outcome, why);
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private void ask() {
        ((ComboBox<String>) find(ComboBox.class).all().getFirst()).setValue("PG-01");
        terms();
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private void terms() {
        find(TextArea.class).all().getFirst().setValue("The tool cannot mask yet");
        find(TextArea.class).all().getLast().setValue("Every reply is read by a person");
        ((ComboBox<Person>) find(ComboBox.class).all().getLast())
                .setValue(people.find(company.operations).orElseThrow());
        find(DatePicker.class).single().setValue(LocalDate.now(clock).plusDays(10));
        test(button("Ask for an exception")).click();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
