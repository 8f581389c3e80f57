package dev.remit.ui.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.PolicyService;
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
            assertThat(find(Button.class).all()).noneMatch(b -> b.getText().equals("Grant"));
        });
        signedIn(company.workspace, company.legal, () -> {
            open(ExceptionsNavigation.waiting());
            assertThat(rows()).hasSize(1);
            open(ExceptionsNavigation.exception("X-1"));
            test(button("Grant")).click();
            find(TextArea.class).single().setValue("Two weeks are bearable");
            test(lastButton("Grant")).click();
            assertThat(words()).contains("It counts until its last day.", "Two weeks are bearable", "Ole Brandt");
            open(ExceptionsNavigation.waiting());
            assertThat(rows()).isEmpty();
            open(ExceptionsNavigation.exceptions().with(ExceptionsNavigation.EXPIRING, "yes"));
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void whoeverGrantedItIsToldThatSomebodyElseRenewsIt() {
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.ask(useCase));
            ask();
        });
        signedIn(company.workspace, company.legal, () -> {
            open(ExceptionsNavigation.exception("X-1"));
            grant("Two weeks are bearable");
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(ExceptionsNavigation.renew("X-1"));
            assertThat(words()).contains("After X-1: Reply drafting").doesNotContain("What need not be kept?");
            terms();
            assertThat(words()).contains("X-2", "Follows");
        });
        signedIn(company.workspace, company.legal, () -> {
            open(ExceptionsNavigation.exception("X-2"));
            grant("Again");
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("You granted the one before.");
        });
    }

    private void grant(String why) {
        test(button("Grant")).click();
        find(TextArea.class).single().setValue(why);
        test(lastButton("Grant")).click();
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

    private Button lastButton(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
