package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Decision;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.gate.GateService;
import dev.remit.policy.Effect;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyCase;
import dev.remit.policy.PolicyService;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/**
 * The law: whatever anybody does, in whatever order, nothing reaches production without the approval of what it is now and every
 * decision that the policies require. What they require is worked out here from the answers, not by the policies.
 */
@DatabaseTest
class GateLawTest {

    private static final int ACTS = 50;
    private static final AtomicInteger LIVE = new AtomicInteger();
    private static final AtomicInteger KEPT_BACK = new AtomicInteger();

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    ApprovalQueries approvals;

    @Autowired
    LifecycleService lifecycle;

    @Autowired
    GateService gate;

    @Autowired
    PolicyService policies;

    @Autowired
    LedgerQueries ledger;

    private Company company;
    private UseCaseId id;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noPathReachesProductionWithoutEveryRequiredDecision(long seed) {
        company = new InventoryFixture(beans).open();
        governed();
        id = company.submitted("Reply drafting");
        RandomActs acts = new RandomActs(seed, company, id, beans);
        Random random = new Random(seed);
        for (int i = 0; i < ACTS; i++) {
            acts.act();
            if (random.nextInt(4) == 0) {
                approveAtTheGate(random);
            }
            boolean before = live();
            tried(company.operations, () -> lifecycle.move(id, Lane.PRODUCTION, "Go"));
            if (live() && !before) {
                company.workspace.as(company.security, this::everyDecisionWasTaken);
                LIVE.incrementAndGet();
                tried(company.operations, () -> lifecycle.move(id, Lane.EXPERIMENT, "Back"));
            } else {
                KEPT_BACK.incrementAndGet();
            }
        }
    }

    @AfterAll
    static void theLawWasPutToTheTest() {
        assertThat(LIVE.get()).as("went live").isGreaterThan(5);
        assertThat(KEPT_BACK.get()).as("was kept back").isGreaterThan(50);
    }

    /** Allowed if approved and owned; never where it recommends; and security approves what no scan has seen, which is all here. */
    private void governed() {
        inForce("AL-03", Effect.ALLOW, PolicyFact.USE_CASE_OWNED, "use_case.owned", true, false, Set.of());
        inForce(
                "GL-02",
                Effect.DENY,
                PolicyFact.USE_CASE_AUTONOMY,
                "use_case.autonomy == \"recommend\"",
                "recommend",
                "draft",
                Set.of());
        inForce(
                "GL-03",
                Effect.NEEDS_APPROVAL,
                PolicyFact.ACCESS_COMPLETE,
                "!access.complete",
                false,
                true,
                Set.of("security-reviewer"));
    }

    private void everyDecisionWasTaken() {
        UseCase now = queries.get(id);
        UseCaseVersion version = queries.version(id, now.version()).orElseThrow();
        assertThat(now.state()).isEqualTo(UseCaseState.APPROVED);
        assertThat(rounds(version))
                .as("what was approved and rests on the same")
                .isNotEmpty();
        assertThat(version.answers().get("autonomy")).as("what recommends").isNotEqualTo(List.of("recommend"));
        assertThat(securityApproved(version))
                .as("security approved what it is now")
                .isTrue();
    }

    private boolean securityApproved(UseCaseVersion version) {
        boolean atTheGate = ledger.timeline(id.ref(), Optional.empty(), 500).items().stream()
                .map(EvidenceRecord::act)
                .filter(act -> act.name().equals("use-case.gate-approved"))
                .filter(act -> "security-reviewer".equals(act.details().get("role")))
                .map(act -> queries.version(id, Integer.parseInt(act.version().orElseThrow()))
                        .orElseThrow())
                .anyMatch(approved -> approved.basis().equals(version.basis()));
        return atTheGate
                || rounds(version).stream()
                        .flatMap(round -> round.steps().stream())
                        .flatMap(step -> step.decision().stream())
                        .anyMatch(decision -> decision.by().equals(company.security));
    }

    /** All of whose steps were approved on what rests on the same. */
    private List<Approval.Round> rounds(UseCaseVersion version) {
        return approvals.history(id.ref()).stream()
                .flatMap(approval -> approval.rounds().stream())
                .filter(round -> round.steps().stream().allMatch(step -> step.decision()
                        .filter(decision -> decision.outcome() == Decision.Outcome.APPROVED)
                        .isPresent()))
                .filter(round -> queries.version(
                                id, Integer.parseInt(round.snapshot().version()))
                        .filter(decided -> decided.basis().equals(version.basis()))
                        .isPresent())
                .toList();
    }

    private void approveAtTheGate(Random random) {
        List<PersonId> people = List.of(company.security, company.legal, company.cmo, company.marketer);
        PersonId by = people.get(random.nextInt(people.size()));
        tried(by, () -> gate.approve(id, "security-reviewer", "Looked at it"));
    }

    private boolean live() {
        return company.workspace
                .as(company.operations, () -> queries.get(id))
                .lane()
                .equals(Optional.of(Lane.PRODUCTION));
    }

    private void tried(PersonId by, Runnable act) {
        try {
            company.workspace.as(by, act);
        } catch (RefusedException | AccessDeniedException no) {
            // refused or not, the law holds afterwards
        }
    }

    private void inForce(
            String key, Effect effect, PolicyFact fact, String when, Object yes, Object no, Set<String> approvers) {
        Policy policy = new Policy(
                key,
                key,
                effect,
                Set.of(Action.GO_LIVE),
                when,
                "Because of " + key + ".",
                approvers,
                Set.of(),
                "own decision",
                List.of(
                        new PolicyCase(PolicyFacts.none().with(fact, yes), true),
                        new PolicyCase(PolicyFacts.none().with(fact, no), false)));
        company.workspace.as(company.operations, () -> policies.propose(policy, "needed"));
        company.workspace.as(company.cmo, () -> policies.publish(key, 1, ""));
    }
}
