package dev.remit.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ChangeDialogTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    Company company;
    UseCaseId id;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        id = company.submitted("Reply drafting");
    }

    @Test
    void escapeAsksBeforeItThrowsAwayWhatWasWritten() {
        signedIn(company.workspace, company.marketer, () -> {
            ChangeDialog dialog = changing();
            test(find(TextArea.class, dialog).all().getFirst()).setValue("Answers take nine hours on Mondays");
            escape(dialog);
            assertThat(dialog.isOpened()).isTrue();
            test(button("Go on writing")).click();
            assertThat(dialog.isOpened()).isTrue();
            assertThat(find(TextArea.class, dialog).all().getFirst().getValue())
                    .isEqualTo("Answers take nine hours on Mondays");
            escape(dialog);
            test(button("Throw it away")).click();
            assertThat(dialog.isOpened()).isFalse();
        });
    }

    @Test
    void escapeClosesWhatNobodyWroteInto() {
        signedIn(company.workspace, company.marketer, () -> {
            ChangeDialog dialog = changing();
            escape(dialog);
            assertThat(dialog.isOpened()).isFalse();
        });
    }

    private ChangeDialog changing() {
        open(InventoryNavigation.useCase(id));
        test(find(Button.class).all().stream()
                        .filter(b -> b.getAriaLabel().orElse("").equals("Change: The idea"))
                        .findFirst()
                        .orElseThrow())
                .click();
        return find(ChangeDialog.class).single();
    }

    private static void escape(Dialog dialog) {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
