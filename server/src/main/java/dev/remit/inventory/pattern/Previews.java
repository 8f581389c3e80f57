package dev.remit.inventory.pattern;

import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.TierExplanation;
import dev.remit.shared.SubjectKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out what patterns would bring. */
@Component
class Previews {

    private final Patterns patterns;
    private final Questionnaire questionnaire;
    private final RiskEngine engine;
    private final ApprovalPlans plans;

    Previews(Patterns patterns, Questionnaire questionnaire, RiskEngine engine, ApprovalPlans plans) {
        this.patterns = patterns;
        this.questionnaire = questionnaire;
        this.engine = engine;
        this.plans = plans;
    }

    /** What the rules in force and the workspace's workflow make of the pattern's own answers. */
    PatternPreview of(String key) {
        Pattern pattern = patterns.get(key);
        TierExplanation tier = engine.assess(pattern.facts());
        PolicyFacts facts = DecisionFacts.of(pattern.facts(), tier.tier());
        Workflow workflow = plans.of(WorkflowScope.useCase(tier.tier().code())).workflow();
        List<Question> asked = questionnaire.asked(pattern.answers());
        return new PatternPreview(
                pattern,
                tier,
                pattern.answers().size(),
                (int) asked.stream()
                        .filter(question ->
                                question.required() && !pattern.answers().containsKey(question.key()))
                        .count(),
                workflow.workingHours(),
                workflow.steps().stream()
                        .filter(step -> plans.asked(SubjectKind.USE_CASE, step, facts))
                        .toList());
    }
}
