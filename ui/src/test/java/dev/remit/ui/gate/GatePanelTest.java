package dev.remit.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.testing.TestDatabase;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The gate on the page of a use case, and reviews that are due. */
class GatePanelTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestDatabase database;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void fill() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    void whatIsMetAndWhatIsNotIsShownWithWhatToDo() {
        signedIn(company.workspace, company.marketer, () -> {
            open(gate());
            assertThat(words())
                    .contains("The gate is open.", "Its data looked at in the catalogue", "Help pages")
                    .doesNotContain("Contain it, and say how you know.");
        });
        company.workspace.as(company.marketer, () -> {
            beans.getBean(IncidentService.class)
                    .open(new IncidentDraft(
                            "wrong-claim",
                            "Refunds promised",
                            Optional.empty(),
                            Optional.of(useCase.ref()),
                            "A reply promised a refund"));
        });
        signedIn(company.workspace, company.operations, () -> {
            open(gate());
            assertThat(words()).contains("1 still to be met.", "I-1", "Contain it, and say how you know.");
        });
    }

    @Test
    void aReviewThatIsDueIsOnHomeAndConfirmedOnThePage() {
        database.asSuperuser()
                .sql("update use_case set next_review = date '2020-01-01' where id = ?")
                .param(useCase.value())
                .update();
        signedIn(company.workspace, company.privacy, () -> {
            open(Address.of(""));
            assertThat(words()).contains("1 approved use cases are due to be looked at again");
            open(RegisterAddress.due());
            assertThat(rows()).hasSize(1);
            open(gate());
            test(button("Looked at again")).click();
            find(TextArea.class).single().setValue("Ten replies read");
            test(lastButton("Looked at again")).click();
            open(Address.of(""));
            assertThat(words()).doesNotContain("due to be looked at again");
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(gate());
            assertThat(find(Button.class).all()).noneMatch(b -> b.getText().equals("Looked at again"));
        });
    }

    private Address gate() {
        return InventoryNavigation.useCase(useCase).with("tab", "gate");
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
