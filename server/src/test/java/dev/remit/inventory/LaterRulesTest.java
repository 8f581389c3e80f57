package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Decision.Outcome;
import dev.remit.catalog.DataClass;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.questions.Facts;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.RiskTier;
import dev.remit.risk.RulesInTime;
import dev.remit.risk.TierExplanation;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Rules that come later say nothing about what was tiered before, until it is put to a decision again. */
@DatabaseTest
@Import(RulesInTime.class)
class LaterRulesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RulesInTime rules;

    @Autowired
    RiskEngine engine;

    @Autowired
    Facts facts;

    @Autowired
    UseCaseService service;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    IntakeService intake;

    @Test
    void whatWasTieredBeforeIsStillExplainedByItsRulesAndWhatComesAfterByTheNewOnes() {
        Company company = new InventoryFixture(beans).open();
        Map<String, List<String>> answers = company.answers("Reply drafting");
        answers.put("data", List.of(company.asset("Contacts", DataClass.PERSONAL)));
        UseCaseId old = submitted(company, answers);
        company.decideAll(old, Outcome.APPROVED);
        String before = engine.currentRuleSet();
        TierExplanation explained = version(company, old, 1).tier();
        assertThat(explained.ruleSet()).isEqualTo(before).isNotEqualTo(RulesInTime.LATER);

        rules.come();
        UseCaseId young = submitted(company, answers);

        assertThat(version(company, young, 1).tier().ruleSet()).isEqualTo(RulesInTime.LATER);
        assertThat(version(company, young, 1).tier().tier()).isEqualTo(RiskTier.HIGH);
        assertThat(company.approval(young).round().snapshot().tierRules()).isEqualTo(RulesInTime.LATER);

        assertThat(version(company, old, 1).tier()).isEqualTo(explained);
        assertThat(get(company, old).rating().orElseThrow().ruleSet()).isEqualTo(before);
        assertThat(get(company, old).rating().orElseThrow().tier()).isEqualTo(RiskTier.LIMITED);
        assertThat(get(company, old).state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(company.workspace.as(
                        company.cio,
                        () -> engine.assess(facts.of(version(company, old, 1).answers()), explained.ruleSet())))
                .as("the old rules still give the old explanation")
                .isEqualTo(explained);

        company.workspace.as(
                company.marketer, () -> service.change(old, 1, Map.of("value", List.of("214000")), "Counted again"));
        assertThat(get(company, old).state())
                .as("its approval does not reach the tier of the new rules")
                .isEqualTo(UseCaseState.SUBMITTED);
        assertThat(version(company, old, 2).tier().tier()).isEqualTo(RiskTier.HIGH);
        assertThat(version(company, old, 1).tier()).isEqualTo(explained);
    }

    private UseCaseId submitted(Company company, Map<String, List<String>> answers) {
        UseCaseId id = company.workspace.as(
                company.marketer, () -> intake.start(new IntakePrefill("", answers, List.of(), Optional.empty())));
        company.own(id);
        company.workspace.as(company.marketer, () -> {
            service.submit(id);
        });
        return id;
    }

    private UseCase get(Company company, UseCaseId id) {
        return company.workspace.as(company.operations, () -> queries.get(id));
    }

    private UseCaseVersion version(Company company, UseCaseId id, int number) {
        return company.workspace.as(
                company.operations, () -> queries.version(id, number).orElseThrow());
    }
}
