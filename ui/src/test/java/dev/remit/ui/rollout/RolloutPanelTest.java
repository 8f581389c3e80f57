package dev.remit.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.rollout.RolloutQueries;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rollout as the page of a use case shows it. */
class RolloutPanelTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    RolloutQueries rollouts;

    @Test
    void aRolloutIsPlannedExtendedHeldAndRolledBack() {
        Company company = new InventoryFixture(beans).open();
        UseCaseId id = company.approved("Reply drafting");
        company.workspace.as(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "Ready"));
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "rollout"));
            test(last("Plan the rollout")).click();
            IntegerField first = find(IntegerField.class).all().getFirst();
            first.setValue(50);
            because("Step by step");
            test(last("Save the plan")).click();
            assertThat(words()).contains("Step 2: it reaches fewer than the step before, 50 %.");
            first.setValue(5);
            test(last("Save the plan")).click();
            assertThat(words()).contains("5 % · reaches 5 %", "To come", "Moved last by");

            test(last("Extend to 5 %")).click();
            test(last("Extend to 5 %")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Say why");
            because("Amara looks every day");
            test(last("Extend to 5 %")).click();
            assertThat(words()).contains("Here", "Extend to 25 %");
            test(last("Roll back")).click();
            because("It promises refunds");
            test(last("Roll back")).click();
            assertThat(words()).contains("Held: it goes no further");
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "rollout"));
            assertThat(words()).contains("Held: it goes no further").doesNotContain("Let it go on", "Change the plan");
            assertThat(rollouts.find(id).orElseThrow().at()).isZero();
        });
    }

    private void because(String why) {
        find(TextArea.class).all().getLast().setValue(why);
    }

    private Button last(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }
}
