package dev.remit.inventory.entry;

import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.Snapshot;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.questions.AnswerRules;
import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.questions.Facts;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.ownership.Ownership;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.TierExplanation;
import dev.remit.risk.UseCaseFacts;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Freezes what is to be decided on: complete, owned, tiered, hashed. */
@Component
public class Freezing {

    private final Questionnaire questionnaire;
    private final AnswerRules rules;
    private final Expectations expectations;
    private final Facts facts;
    private final RiskEngine engine;
    private final Shown shown;

    Freezing(
            Questionnaire questionnaire,
            AnswerRules rules,
            Expectations expectations,
            Facts facts,
            RiskEngine engine,
            Shown shown) {
        this.questionnaire = questionnaire;
        this.rules = rules;
        this.expectations = expectations;
        this.facts = facts;
        this.engine = engine;
        this.shown = shown;
    }

    /** A version about to be stored, and what the reviewers get. */
    public record Frozen(UseCaseVersion version, ApprovalRequest request) {}

    /** Refused with every gap at once if it is not ready to be decided on. */
    public Frozen freeze(UseCase useCase, Written written, Stamp stamp) {
        List<Problem> problems =
                new ArrayList<>(rules.beforeSubmitting(questionnaire.asked(written.answers()), written.answers()));
        problems.addAll(gaps(useCase.id()));
        problems.addAll(expectations.unnamed(useCase.id()));
        RefusedException.throwIfAny(problems);
        return draw(useCase, written, stamp);
    }

    /** As it is, ready or not. */
    public Frozen draw(UseCase useCase, Written written, Stamp stamp) {
        UseCaseId id = useCase.id();
        int number = useCase.version() + 1;
        Map<String, List<String>> answers = written.answers();
        UseCaseFacts known = facts.of(answers);
        TierExplanation tier = engine.assess(known);
        Ownership owned = expectations.owners(id);
        Snapshot snapshot = shown.snapshot(number, answers, tier, owned, expectations.fit(useCase, known));
        UseCaseVersion version = new UseCaseVersion(
                id,
                number,
                answers,
                tier,
                snapshot.hash(),
                Basis.of(questionnaire.asked(answers), answers, known, tier, owned),
                stamp.actor().name(),
                stamp.now());
        PersonId requester = useCase.requester().or(stamp::person).orElseThrow();
        return new Frozen(
                version,
                new ApprovalRequest(
                        id.ref(), requester, written.authors(), DecisionFacts.of(known, tier.tier()), snapshot));
    }

    /** What keeps it from being decided on, or from going live: each missing owner at their duty. */
    public List<Problem> gaps(UseCaseId id) {
        return expectations.gaps(id);
    }

    /** The questions whose answers differ. */
    public Set<String> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> changed = new java.util.TreeSet<>();
        questionnaire.all().forEach(q -> {
            if (!before.getOrDefault(q.key(), List.of()).equals(after.getOrDefault(q.key(), List.of()))) {
                changed.add(q.key());
            }
        });
        return changed;
    }
}
