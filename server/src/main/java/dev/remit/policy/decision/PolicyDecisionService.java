package dev.remit.policy.decision;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.Halts;
import dev.remit.policy.fact.KnownFacts;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.fact.UseCaseDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides for programs, and records it: the answer, its row in the log and its evidence are one transaction, so nobody holds an
 * answer that was not recorded.
 */
@Service
public class PolicyDecisionService {

    private final PolicyDecisions policies;
    private final UseCaseDirectory useCases;
    private final KnownFacts known;
    private final DecisionLog log;
    private final CurrentUser user;
    private final Halts halts;

    PolicyDecisionService(
            PolicyDecisions policies,
            UseCaseDirectory useCases,
            KnownFacts known,
            DecisionLog log,
            CurrentUser user,
            Halts halts) {
        this.policies = policies;
        this.useCases = useCases;
        this.known = known;
        this.log = log;
        this.user = user;
        this.halts = halts;
    }

    /**
     * The answer; a deny, whatever the policies say, while the kill switch holds the use case. Otherwise a request under a key that
     * the caller used before is answered as it was then.
     */
    @PreAuthorize("hasAuthority('decision:ask')")
    @Transactional
    public RecordedDecision decide(DecisionRequest request) {
        Actor actor = user.actor();
        DecisionLog.Caller caller = new DecisionLog.Caller(
                actor.token().or(() -> actor.person().map(PersonId::value)).orElseThrow(), actor.name());
        Optional<UseCaseDirectory.Named> useCase = request.useCase().map(this::named);
        Optional<Halts.Halt> halt = useCase.flatMap(named -> halts.of(named.id()));
        // what was allowed under its key before is not allowed again while the kill switch holds it
        DecisionRequest asked = halt.isEmpty() ? request : request.withoutKey();
        return log.before(caller, asked).orElseGet(() -> {
            FactsAtHand atHand = FactsAtHand.of(asked.given(), observed(useCase, actor));
            PolicyDecision decision =
                    halt.map(PolicyDecision::halted).orElseGet(() -> decide(asked.action(), atHand, useCase));
            return log.add(caller, asked, useCase, atHand, decision);
        });
    }

    private PolicyDecision decide(Action action, FactsAtHand atHand, Optional<UseCaseDirectory.Named> useCase) {
        List<Exceptions.Excepted> exceptions =
                useCase.map(named -> known.exceptions(named.id())).orElse(List.of());
        return policies.ask(action, atHand.facts(), exceptions);
    }

    private UseCaseDirectory.Named named(UUID id) {
        return useCases.find(id).orElseThrow(() -> DecisionRefusal.USE_CASE_UNKNOWN.at("/use_case", id));
    }

    private PolicyFacts observed(Optional<UseCaseDirectory.Named> useCase, Actor actor) {
        return useCase.map(named -> known.of(named.id()))
                .orElse(PolicyFacts.none())
                .with(PolicyFact.ACTOR_KIND, actor.token().isPresent() ? "automation" : "person")
                .with(PolicyFact.ACTOR_ROLES, actor.roles().stream().sorted().toList());
    }
}
