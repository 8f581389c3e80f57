package dev.remit.ui.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is left of a retired use case, as its page shows it. */
class RetirementPanelTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LifecycleService lifecycle;

    @Test
    void whatIsLeftIsTickedByHandOnlyWithAReasonAndShownAsSaid() {
        Company company = new InventoryFixture(beans).open();
        UseCaseId id = company.approved("Reply drafting");
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "retirement"));
            assertThat(words()).doesNotContain("What is left");
            lifecycle.retire(id, "Nobody uses it");
            open(InventoryNavigation.useCase(id).with("tab", "retirement"));
            assertThat(words())
                    .contains("1 of 1 left", "Zendesk AI agent", "No connection sees this tool", "Tomasz Wrede");
            test(last("It is gone")).click();
            test(last("It is gone")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Say how you know");
            find(TextArea.class).single().setValue("Seats cancelled, invoice 4711");
            test(last("It is gone")).click();
            assertThat(words())
                    .contains("All 1 settled", "Said to be gone", "Priya Anand", "invoice 4711", "Take back");
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "retirement"));
            assertThat(words()).contains("Said to be gone").doesNotContain("Take back");
        });
    }

    private Button last(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
