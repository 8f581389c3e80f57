package dev.remit.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.notification.NotificationChoices;
import dev.remit.notification.NotificationChoices.Choice;
import dev.remit.notification.Pace;
import dev.remit.testing.TestDatabase;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class NotificationsViewTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    NotificationChoices choices;

    @Autowired
    TestDatabase database;

    Company company;
    PersonId administrator;

    @BeforeEach
    void company() {
        company = new InventoryFixture(beans).open();
        administrator = company.workspace.person("Nadia Okafor", "administrator");
    }

    @Test
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    void everybodyChoosesAmongWhatConcernsThemAndTheChoiceHoldsAtOnce() {
        signedIn(company.workspace, company.legal, () -> {
            open(Address.of(NotificationsNavigation.OWN));
            assertThat(words()).contains("Decisions that wait for you", "No mail is sent from here yet");
            ((RadioButtonGroup<Pace>) find(RadioButtonGroup.class).all().getFirst()).setValue(Pace.DAILY);
            assertThat(choices.mine()).contains(new Choice("step-waits", Pace.DAILY, true));
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(Address.of(NotificationsNavigation.OWN));
            assertThat(words())
                    .contains("Decisions on what you asked for")
                    .doesNotContain("Decisions that wait for you");
            assertThat(choices.mine()).as("a colleague's choice").noneMatch(Choice::chosen);
        });
    }

    @Test
    void administratorsReadThatNothingIsMailedAndWhatDidNotGetThroughAndWhy() {
        company.submitted("Reply drafting");
        database.asSuperuser()
                .sql("update notification set state = 'failed', problem = ? where tenant_id = ? and sentence = 'asked'")
                .params(
                        "NotificationRefusal.ADDRESS_REFUSED\u001f550 5.1.1 nobody",
                        company.workspace.tenant().value())
                .update();
        signedIn(company.workspace, administrator, () -> {
            open(NotificationsNavigation.mail());
            assertThat(words()).contains("Nothing is mailed", "REMIT_MAIL_HOST");
            assertThat(find(Button.class).withText("Send a test").all()).isEmpty();
            assertThat(rows())
                    .anySatisfy(row -> assertThat(row.toString()).contains("Reply drafting", "550 5.1.1 nobody"));
        });
        signedIn(company.workspace, company.operations, () -> {
            open(NotificationsNavigation.mail());
            assertThat(words()).doesNotContain("What did not get through");
        });
    }
}
