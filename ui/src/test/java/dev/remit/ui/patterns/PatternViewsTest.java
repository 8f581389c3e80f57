package dev.remit.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PatternViewsTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeQueries queries;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aPatternShowsWhatItBringsAndFillsItIn() {
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.newRequest());
            assertThat(words())
                    .contains("Start from blank", "Prompt to approval", "Sandbox")
                    .doesNotContain("Who decides");
            cards().setValue("autonomous-agent");
            assertThat(words())
                    .contains("High", "Acts alone towards customers", "40 working hours", "Security reviewer")
                    .contains("Cases solved without a person", "Watches it every day", "12 questions");
            name().setValue("Night desk");
            test(button("Begin")).click();
            UseCase request = unfinished();
            assertThat(request.name()).isEqualTo("Night desk");
            assertThat(queries.draft(request.id()).values("autonomy")).containsExactly("act-alone");
            open(part(request.id(), "autonomy"));
            assertThat(words()).contains("Filled in by the pattern \"Autonomous agent\". Change it where it is wrong.");
        });
    }

    @Test
    void fromBlankNothingIsFilledIn() {
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.newRequest().with("pattern", "sandbox"));
            assertThat(cards().getValue()).isEqualTo("sandbox");
            cards().setValue(PatternCards.BLANK);
            assertThat(words()).doesNotContain("Who decides");
            name().setValue("Night desk");
            test(button("Begin")).click();
            assertThat(queries.draft(unfinished().id()).fit()).isEmpty();
        });
    }

    @Test
    void anAddressWithAPatternThatIsNotThereShowsTheChoice() {
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.newRequest().with("pattern", "magic"));
            assertThat(cards().chosen()).isEmpty();
        });
    }

    @Test
    void theFormSaysAtOnceThatItDoesNotFitAnyMore() {
        UseCaseId id = company.draftFrom("sandbox", "Trial");
        signedIn(company.workspace, company.marketer, () -> {
            open(part(id, "reach"));
            assertThat(words()).doesNotContain("No longer fits");
            intake.save(id, "audience", List.of("customers"), 1);
            open(part(id, "reach"));
            assertThat(words()).contains("No longer fits the pattern \"Sandbox\"", "People outside meet what it makes");
        });
    }

    @Test
    void itsPageSaysWhyItDoesNotFitAndLetsItsAuthorTakeItOut() {
        UseCaseId id = company.draftFrom("sandbox", "Trial");
        company.own(id);
        company.workspace.as(company.marketer, () -> {
            intake.save(id, "autonomy", List.of("act-alone"), 1);
            intake.save(id, "changes", List.of("nothing"), 0);
            intake.save(id, "decides", List.of("nothing"), 0);
            intake.save(id, "spends", List.of("no"), 0);
            intake.save(id, "fallback", List.of("no"), 0);
            beans.getBean(UseCaseService.class).submit(id);
        });
        signedIn(company.workspace, company.legal, () -> {
            open(InventoryNavigation.useCase(id));
            assertThat(words())
                    .contains("No longer fits the pattern \"Sandbox\"", "It acts in other systems")
                    .doesNotContain("Take it out");
        });
        signedIn(company.workspace, company.marketer, () -> {
            open(InventoryNavigation.useCase(id).with("tab", "gate"));
            assertThat(words()).contains("Still what its pattern covers");
            test(button("Take it out")).click();
            test(lastButton("Take it out")).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("Say why");
            find(TextArea.class).single().setValue("It has grown up");
            test(lastButton("Take it out")).click();
            open(InventoryNavigation.useCase(id));
            assertThat(words()).doesNotContain("Sandbox");
        });
    }

    @Test
    void theRegisterIsNarrowedDownToAPattern() {
        UseCaseId id = company.draftFrom("sandbox", "Trial of captions");
        company.own(id);
        company.workspace.as(
                company.marketer, () -> beans.getBean(UseCaseService.class).submit(id));
        company.submitted("Made from none");
        signedIn(company.workspace, company.cmo, () -> {
            open(InventoryNavigation.register().with("pattern", "sandbox"));
            assertThat(rows()).hasSize(1);
            assertThat(words()).contains("Pattern: Sandbox");
            open(InventoryNavigation.register().with("pattern", "magic"));
            assertThat(rows())
                    .as("what an address says that means nothing is left out")
                    .hasSize(2);
        });
    }

    private TextField name() {
        return find(TextField.class).all().stream()
                .filter(field ->
                        field.getElement().getProperty("accessibleName", "").equals(Words.text("question.name")))
                .findFirst()
                .orElseThrow();
    }

    private PatternCards cards() {
        return find(PatternCards.class).single();
    }

    private static Address part(UseCaseId id, String part) {
        return InventoryNavigation.request(id).with("part", part);
    }

    private UseCase unfinished() {
        return queries.unfinished(Optional.empty(), 1).items().getFirst();
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
