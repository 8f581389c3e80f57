package dev.remit.ui.killswitch;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.killswitch.KillSwitchService;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The kill switch on the pages it concerns. */
class StopViewsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    KillSwitchService killSwitch;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void fill() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
    }

    @Test
    void oneActWithAReasonStopsItAndItIsLoudThereAndAtHome() {
        signedIn(company.workspace, company.security, () -> {
            open(InventoryNavigation.useCase(useCase));
            test(button("Stop at once")).click();
            test(lastButton("Stop at once")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Say why");
            find(TextArea.class).single().setValue("It promises refunds");
            test(lastButton("Stop at once")).click();
            assertThat(words()).contains("Reply drafting is stopped", "It promises refunds", "Stopped by Sami Koski,");
            open(Address.of(""));
            assertThat(words()).contains("Reply drafting is stopped");
            open(KillSwitchNavigation.stops());
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void whoAskedToLiftItIsToldThatSomebodyElseHasToAgree() {
        UUID stop = company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));
        signedIn(company.workspace, company.security, () -> {
            open(KillSwitchNavigation.stop(stop));
            answer("Ask to lift", "The prompt is mended");
            assertThat(detail()).contains("You asked. Somebody else has to agree.", "The prompt is mended");
            assertThat(find(Button.class).all()).noneMatch(b -> b.getText().equals("Agree to lift"));
        });
        signedIn(company.workspace, company.cio, () -> {
            open(KillSwitchNavigation.stop(stop));
            answer("Agree to lift", "Seen the test");
            assertThat(detail()).contains("Reply drafting was stopped", "Lifted by Tomasz Wrede,");
        });
    }

    @Test
    void whoMayNotSeesWhyButNoButton() {
        UUID tool = UUID.fromString(company.tool("Zendesk AI agent"));
        company.workspace.as(company.security, () -> killSwitch.stop(useCase.ref(), "It promises refunds"));
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(useCase));
            assertThat(words()).contains("It promises refunds").doesNotContain("Ask to lift");
            open(CatalogNavigation.tool(tool));
            assertThat(words()).doesNotContain("Stop at once");
        });
    }

    private String detail() {
        return words(find(StopBanner.class).single());
    }

    private void answer(String verb, String why) {
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
