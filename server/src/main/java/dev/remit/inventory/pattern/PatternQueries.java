package dev.remit.inventory.pattern;

import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.Workflow;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Intake;
import dev.remit.inventory.entry.UseCases;
import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.TierExplanation;
import dev.remit.shared.SubjectKind;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads patterns: which there are, what each would bring, and how a use case stands to its own. */
@Service
@Transactional(readOnly = true)
public class PatternQueries {

    private static final String MAY = "hasAuthority('use-case:read')";

    private final Patterns patterns;
    private final Questionnaire questionnaire;
    private final RiskEngine engine;
    private final ApprovalPlans plans;
    private final Access access;
    private final Intake intake;

    PatternQueries(
            Patterns patterns,
            Questionnaire questionnaire,
            RiskEngine engine,
            ApprovalPlans plans,
            Access access,
            Intake intake) {
        this.patterns = patterns;
        this.questionnaire = questionnaire;
        this.engine = engine;
        this.plans = plans;
        this.access = access;
        this.intake = intake;
    }

    /** Those a request can start from, in order. */
    @PreAuthorize(MAY)
    public List<Pattern> all() {
        return patterns.all();
    }

    /** What the rules in force and the workspace's workflow make of the pattern's own answers. */
    @PreAuthorize(MAY)
    public PatternPreview preview(String key) {
        Pattern pattern = patterns.get(key);
        TierExplanation tier = engine.assess(pattern.facts());
        PolicyFacts facts = DecisionFacts.of(pattern.facts(), tier.tier());
        Workflow workflow =
                plans.of(SubjectKind.USE_CASE, tier.tier().code()).workflow();
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
                        .filter(step -> plans.asked(step, facts))
                        .toList());
    }

    /** How it stands to the pattern it was made from, by its answers and lane now; empty if it was made from none. */
    @PreAuthorize(MAY)
    public Optional<PatternFit> of(UseCaseId id) {
        UseCases.Stored stored = access.seen(id);
        return stored.pattern()
                .flatMap(patterns::find)
                .map(pattern -> PatternFit.of(
                        pattern, intake.facts(id), stored.useCase().lane()));
    }
}
