package dev.remit.inventory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.shared.Money;
import dev.remit.shared.Problem;
import dev.remit.tenancy.Tenants;
import dev.remit.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Money in the workspace's currency: not every one has cents, and some have thousandths. */
@DatabaseTest
class AmountsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService intake;

    @Autowired
    IntakeQueries queries;

    @Autowired
    RegisterImport registerImport;

    @Autowired
    Tenants tenants;

    @Autowired
    AnswerRules rules;

    @Autowired
    Questionnaire questionnaire;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void anAmountFinerThanTheCurrencyIsKeptAsTypedWithTheProblemAtItsField() {
        UseCaseId id = company.workspace.as(company.marketer, () -> intake.start(IntakePrefill.empty()));
        counting("JPY");
        company.workspace.as(company.marketer, () -> {
            SavedAnswer saved = intake.save(id, "value", List.of("199.50"), 0);
            assertThat(saved.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.refusal()).isEqualTo(InventoryRefusal.TOO_MANY_DECIMALS);
                assertThat(problem.field()).contains("value");
                assertThat(problem.args()).containsExactly(0, "JPY");
            });
            assertThat(queries.draft(id).values("value")).containsExactly("199.50");
            assertThat(queries.draft(id).useCase().value()).isEmpty();
            assertThat(intake.save(id, "value", List.of("199.00"), 1).problems())
                    .isEmpty();
            assertThat(queries.draft(id).useCase().value()).contains(new Money(199, Currency.getInstance("JPY")));
        });
    }

    @Test
    void aWorkspaceThatTakesACurrencyWithoutCentsKeepsItsRequestsWritable() {
        UseCaseId id = company.draft("Reply drafting");
        company.workspace.as(company.marketer, () -> intake.save(id, "value", List.of("199.50"), 0));
        counting("JPY");
        company.workspace.as(company.marketer, () -> {
            assertThat(queries.draft(id).answers().get("value").problems()).hasSize(1);
            intake.save(id, "name", List.of("Reply drafts"), 1);
            assertThat(queries.draft(id).useCase().name()).isEqualTo("Reply drafts");
        });
    }

    @Test
    void anImportSaysSoAtTheCellToo() {
        counting("JPY");
        byte[] csv = "name,value,cost\nOne,1200,99.5\nTwo,1200.50,99\n".getBytes(StandardCharsets.UTF_8);
        company.workspace.as(
                company.operations, () -> assertThat(registerImport.preview(csv).bad())
                        .flatExtracting(row -> row.problems())
                        .extracting(p -> p.field().orElse(""), Problem::refusal)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("cost", InventoryRefusal.TOO_MANY_DECIMALS),
                                org.assertj.core.groups.Tuple.tuple("value", InventoryRefusal.TOO_MANY_DECIMALS)));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 199.50, true",
        "EUR, 199.505, false",
        "EUR, 199.500, true",
        "EUR, 1199, true",
        "JPY, 199.5, false",
        "JPY, 1200, true",
        "KWD, 0.125, true",
        "KWD, 0.1255, false",
        "XAU, 1200, true",
        "XAU, 1200.5, false",
        "XAU, 1205, false",
        "EUR, -5, false",
        "EUR, '1,200', false",
        "EUR, 1e9, false",
        "EUR, 9999999999999, false"
    })
    void anAmountIsReadExactlyWhenItHasNoProblem(String currency, String typed, boolean good) {
        counting(currency);
        Question question = questionnaire.find("value").orElseThrow();
        company.workspace.as(company.marketer, () -> {
            assertThat(rules.problems(question, List.of(typed)).isEmpty()).isEqualTo(good);
            assertThat(rules.amount(typed).isPresent()).isEqualTo(good);
        });
    }

    private void counting(String currency) {
        company.workspace.as(company.operations, () -> tenants.change("Test", "Asia/Tokyo", currency));
    }
}
