package dev.remit.inventory.gate;

import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Stamp;
import dev.remit.policy.Effect;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.PolicyDecisions;
import dev.remit.policy.PolicyReason;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gate before production: says what the policies say of a use case, keeps it back, and takes the approvals they ask for. */
@Service
public class GateService {

    private static final String MAY_SEE = "hasAuthority('use-case:read')";

    private final PolicyDecisions policies;
    private final GateFacts facts;
    private final UseCaseQueries useCases;
    private final Clearances clearances;
    private final Entries entries;

    GateService(
            PolicyDecisions policies,
            GateFacts facts,
            UseCaseQueries useCases,
            Clearances clearances,
            Entries entries) {
        this.policies = policies;
        this.facts = facts;
        this.useCases = useCases;
        this.clearances = clearances;
        this.entries = entries;
    }

    /** What the policies say of its going live now, once every decision that its tier demands is taken. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public GateStanding standing(UseCaseId id) {
        UseCase useCase = useCases.get(id);
        return standing(useCase, facts.now(useCase));
    }

    /**
     * What they would say if what is asked for were approved as it is: the answers that are being written, or the version in review.
     * Before anybody submits or decides.
     */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public GateStanding advice(UseCaseId id) {
        UseCase useCase = useCases.get(id);
        return standing(useCase, facts.asked(useCase));
    }

    private GateStanding standing(UseCase useCase, PolicyFacts known) {
        return new GateStanding(
                policies.governs(Action.GO_LIVE),
                policies.ask(Action.GO_LIVE, known, facts.exceptions(useCase)),
                useCases.version(useCase.id(), useCase.version())
                        .map(clearances::of)
                        .orElseGet(TreeSet::new));
    }

    /** Refused with what each policy says if they do not let it through. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public GateStanding pass(UseCaseId id) {
        GateStanding standing = standing(id);
        if (!standing.open()) {
            RefusedException.throwIfAny(problems(standing));
        }
        return standing;
    }

    /** Approves for a role that the policies ask for, what the use case is now. */
    @PreAuthorize("hasAuthority('approval:decide')")
    @Transactional
    public void approve(UseCaseId id, String role, String reason) {
        String why = Stamp.reason(reason);
        UseCaseVersion version = useCases.version(id, useCases.get(id).version())
                .orElseThrow(() -> InventoryRefusal.GATE_NOT_ASKED.because(role));
        if (!standing(id).missing().contains(role)) {
            throw InventoryRefusal.GATE_NOT_ASKED.because(role);
        }
        PersonId person = entries.stamp().person().orElseThrow();
        if (!entries.stamp().actor().roles().contains(role)) {
            throw InventoryRefusal.GATE_NOT_YOUR_ROLE.because(role);
        }
        if (clearances.isOwn(version, person)) {
            throw InventoryRefusal.GATE_OWN.because();
        }
        clearances.add(version, role, person, entries.stamp().now(), why);
    }

    private static List<Problem> problems(GateStanding standing) {
        PolicyDecision decision = standing.decision();
        if (decision.reasons().stream().noneMatch(PolicyReason::counts)) {
            return List.of(Problem.of(InventoryRefusal.GATE_SILENT));
        }
        Stream<PolicyReason> grave = decision.reasons().stream()
                .filter(PolicyReason::counts)
                .filter(reason -> reason.effect() == decision.effect() && reason.effect() != Effect.ALLOW);
        return Stream.concat(grave.map(GateService::problem), waits(standing.missing(), decision.effect()))
                .toList();
    }

    private static Problem problem(PolicyReason reason) {
        return reason.doubtful()
                ? Problem.of(
                        InventoryRefusal.GATE_IN_DOUBT,
                        reason.policy(),
                        reason.text(),
                        String.join(", ", reason.missing()))
                : Problem.of(InventoryRefusal.GATE_SAYS, reason.policy(), reason.text());
    }

    private static Stream<Problem> waits(SortedSet<String> missing, Effect effect) {
        return effect == Effect.DENY
                ? Stream.empty()
                : missing.stream().map(role -> Problem.of(InventoryRefusal.GATE_WAITS, role));
    }
}
