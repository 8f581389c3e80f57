package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationKind;
import dev.remit.shared.Page;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PolicyServiceTest {

    private static final PolicyFacts SPEND = PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, 900);

    @Autowired
    Workspaces workspaces;

    @Autowired
    PolicyService service;

    @Autowired
    PolicyQueries queries;

    @Autowired
    PolicyDecisions decisions;

    @Autowired
    LedgerQueries ledger;

    Workspace workspace;
    PersonId author;
    PersonId cmo;

    @BeforeEach
    void openWorkspace() {
        workspace = workspaces.open();
        author = workspace.person("Priya Anand", "marketing-operations");
        cmo = workspace.person("Ines Calvert", "cmo");
    }

    @Test
    void aPolicyCountsFromItsPublicationOnAndNotFromItsProposal() {
        propose(spendBelow(1000));
        assertThat(decide(SPEND)).isEqualTo(Effect.DENY);
        publish(1);
        assertThat(decide(SPEND)).isEqualTo(Effect.ALLOW);
    }

    @Test
    void aNewVersionReplacesTheOldOneWithTheNextDecision() {
        propose(spendBelow(1000));
        publish(1);
        assertThat(decide(SPEND)).isEqualTo(Effect.ALLOW);
        propose(spendBelow(500));
        publish(2);
        assertThat(decide(SPEND)).isEqualTo(Effect.DENY);
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        propose(spendBelow(1000));
        publish(1);
        propose(spendBelow(500));
        publish(2);
        workspace.as(author, () -> service.proposeAgain("SP-01", 1, "500 was too little"));
        publish(3);
        assertThat(decide(SPEND)).isEqualTo(Effect.ALLOW);
        List<PolicyVersion> versions = workspace.as(
                cmo, () -> queries.versions(entry().id(), Optional.empty(), 10).items());
        assertThat(versions).extracting(PolicyVersion::number).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().content()).isEqualTo(versions.getLast().content());
    }

    @Test
    void aPolicyGoesOutOfForceOnlyByTwo() {
        propose(spendBelow(1000));
        publish(1);
        workspace.as(author, () -> service.proposeWithdrawal("SP-01", "not needed any more"));
        assertThat(decide(SPEND)).isEqualTo(Effect.ALLOW);
        publish(2);
        assertThat(decide(SPEND)).isEqualTo(Effect.DENY);
        assertThat(workspace.as(cmo, this::entry).inForce()).isEmpty();
    }

    @Test
    void nobodyPublishesTheirOwnProposal() {
        PersonId both = workspace.person("Nadia Okafor", "administrator");
        workspace.as(both, () -> service.propose(spendBelow(1000), "first"));
        assertThatThrownBy(() -> workspace.as(both, () -> service.publish("SP-01", 1, "")))
                .satisfies(refused(PolicyRefusal.NOT_YOUR_OWN));
        assertThatThrownBy(() -> workspace.as(both, () -> service.reject("SP-01", 1, "changed my mind")))
                .satisfies(refused(PolicyRefusal.NOT_YOUR_OWN));
    }

    @Test
    void aVersionIsDecidedOnOnceAndOneWaitsAtATime() {
        propose(spendBelow(1000));
        assertThatThrownBy(() -> propose(spendBelow(800))).satisfies(refused(PolicyRefusal.ALREADY_PROPOSED));
        publish(1);
        assertThatThrownBy(() -> publish(1)).satisfies(refused(PolicyRefusal.ALREADY_DECIDED));
        assertThatThrownBy(() -> propose(spendBelow(1000))).satisfies(refused(PolicyRefusal.NOTHING_CHANGED));
    }

    @Test
    void aRejectedVersionChangesNothingAndSaysWhy() {
        propose(spendBelow(1000));
        workspace.as(cmo, () -> service.reject("SP-01", 1, "too high"));
        assertThat(decide(SPEND)).isEqualTo(Effect.DENY);
        assertThat(acts()).containsExactly("policy.rejected", "policy.proposed");
    }

    @Test
    void everythingThatIsWrongIsNamedAtItsFieldAndNothingIsStored() {
        Policy wrong = new Policy(
                "spend",
                " ",
                Effect.NEEDS_APPROVAL,
                Set.of(),
                "action.amount >",
                "",
                Set.of(),
                Set.of(),
                "",
                List.of());
        assertThatThrownBy(() -> propose(wrong))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsOnly("id", "name", "reason", "source", "actions", "approvers", "when", "cases"));
        assertThat(workspace
                        .as(cmo, () -> queries.list(PolicyFilter.ALL, Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aCaseThatDoesNotHoldKeepsThePolicyFromBeingProposed() {
        Policy policy = policy(
                "action.amount < 1000.0",
                List.of(new PolicyCase(facts(2000), true), new PolicyCase(PolicyFacts.none(), false)));
        assertThatThrownBy(() -> propose(policy))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .extracting(Problem::refusal)
                        .containsExactly(PolicyRefusal.CASE_IS_SILENT, PolicyRefusal.CASE_IN_DOUBT));
    }

    @Test
    void aRoleThatNobodyCanHaveCannotBeAskedForApproval() {
        Policy policy = new Policy(
                "SP-01",
                "Spend",
                Effect.NEEDS_APPROVAL,
                Set.of(Action.CHANGE_SPEND),
                "action.amount > 10.0",
                "Ask first.",
                Set.of("treasurer"),
                Set.of(),
                "own decision",
                List.of(new PolicyCase(facts(11), true), new PolicyCase(facts(9), false)));
        assertThatThrownBy(() -> propose(policy)).satisfies(refused(PolicyRefusal.ROLE_UNKNOWN));
    }

    @Test
    void theStarterPackIsProposedOnceAndIsInForcePolicyByPolicy() {
        int proposed = workspace.as(author, () -> service.proposeStarterPack("start"));
        assertThat(proposed).isGreaterThan(20);
        assertThat(workspace.<Integer>as(author, () -> service.proposeStarterPack("again")))
                .isZero();
        Page<PolicyEntry> page = workspace.as(cmo, () -> queries.list(PolicyFilter.ALL, Optional.empty(), 10));
        assertThat(page.items()).hasSize(10).allSatisfy(e -> assertThat(e.proposed())
                .hasValue(1));
        Page<PolicyEntry> next = workspace.as(cmo, () -> queries.list(PolicyFilter.ALL, page.next(), 100));
        assertThat(next.items()).hasSize(proposed - 10);
    }

    @Test
    void theListIsNarrowedDownByWordsEffectStandingAndActionAndGoesOnWhereItEnded() {
        workspace.as(author, () -> service.proposeStarterPack("start"));
        workspace.as(cmo, () -> service.publish("PG-02", 1, "agreed"));
        assertThat(keys(new PolicyFilter(" SPEND chan", Set.of(), Set.of(), Set.of())))
                .containsExactly("PG-02");
        assertThat(keys(new PolicyFilter("Article 50(2)", Set.of(), Set.of(), Set.of())))
                .containsExactly("DI-02");
        assertThat(keys(new PolicyFilter("", Set.of(), Set.of(PolicyFilter.Standing.IN_FORCE), Set.of())))
                .containsExactly("PG-02");
        assertThat(keys(new PolicyFilter("", Set.of(), Set.of(PolicyFilter.Standing.WAITING), Set.of())))
                .hasSizeGreaterThan(20)
                .doesNotContain("PG-02");
        PolicyFilter approvals =
                new PolicyFilter("", Set.of(Effect.NEEDS_APPROVAL), Set.of(), Set.of(Action.TRIGGER_LIFECYCLE));
        assertThat(keys(approvals)).containsExactly("AL-04", "CB-01", "PG-05");
        Page<PolicyEntry> first = workspace.as(cmo, () -> queries.list(approvals, Optional.empty(), 1));
        assertThat(workspace
                        .as(cmo, () -> queries.list(approvals, first.next(), 1))
                        .items())
                .extracting(PolicyEntry::key)
                .containsExactly("CB-01");
        assertThat(keys(new PolicyFilter("no such thing", Set.of(), Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void anObligationThatCannotBeKeptByAnybodyIsNamedAtItsField() {
        Policy policy = new Policy(
                "SP-01",
                "Spend",
                Effect.ALLOW,
                Set.of(Action.CHANGE_SPEND),
                "action.amount > 10.0",
                "Fine.",
                Set.of(),
                Set.of(
                        Obligation.within(0),
                        Obligation.of(ObligationKind.KEEP_REGION, Set.of("Atlantis")),
                        Obligation.of(ObligationKind.HUMAN_REVIEW, Set.of("treasurer"))),
                "own decision",
                List.of(new PolicyCase(facts(11), true), new PolicyCase(facts(9), false)));
        assertThatThrownBy(() -> propose(policy)).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.problems())
                .allSatisfy(p -> assertThat(p.field()).contains("obligations"))
                .extracting(Problem::refusal)
                .containsExactlyInAnyOrder(
                        PolicyRefusal.OBLIGATION_WRONG, PolicyRefusal.OBLIGATION_WRONG, PolicyRefusal.ROLE_UNKNOWN));
    }

    @Test
    void whoMayNotWriteOrPublishIsDenied() {
        PersonId marketer = workspace.person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> workspace.as(marketer, () -> service.propose(spendBelow(1000), "mine")))
                .isInstanceOf(AccessDeniedException.class);
        propose(spendBelow(1000));
        assertThatThrownBy(() -> workspace.as(author, () -> service.publish("SP-01", 1, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePoliciesOfOneWorkspaceDecideNothingInAnother() {
        propose(spendBelow(1000));
        publish(1);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Elsa Nyberg", "administrator");
        assertThat(other.as(stranger, () -> decisions.ask(Action.CHANGE_SPEND, SPEND))
                        .effect())
                .isEqualTo(Effect.DENY);
        assertThat(other.as(stranger, () -> queries.find("SP-01"))).isEmpty();
        assertThatThrownBy(() -> other.as(stranger, () -> service.publish("SP-01", 1, "")))
                .satisfies(refused(PolicyRefusal.NOT_FOUND));
    }

    private Policy spendBelow(int amount) {
        return policy(
                "action.amount < " + amount + ".0",
                List.of(new PolicyCase(facts(amount - 1), true), new PolicyCase(facts(amount), false)));
    }

    private static Policy policy(String when, List<PolicyCase> cases) {
        return new Policy(
                "SP-01",
                "Small changes of spend",
                Effect.ALLOW,
                Set.of(Action.CHANGE_SPEND),
                when,
                "Small changes of spend need nobody.",
                Set.of(),
                Set.of(ObligationKind.LOG.plain()),
                "the workspace's own decision",
                cases);
    }

    private static PolicyFacts facts(int amount) {
        return PolicyFacts.none().with(PolicyFact.ACTION_AMOUNT, amount);
    }

    private void propose(Policy policy) {
        workspace.as(author, () -> {
            service.propose(policy, "because");
        });
    }

    private void publish(int number) {
        workspace.as(cmo, () -> service.publish("SP-01", number, "agreed"));
    }

    private Effect decide(PolicyFacts facts) {
        return workspace
                .as(author, () -> decisions.ask(Action.CHANGE_SPEND, facts))
                .effect();
    }

    private List<String> keys(PolicyFilter filter) {
        return workspace.as(cmo, () -> queries.list(filter, Optional.empty(), 100)).items().stream()
                .map(PolicyEntry::key)
                .toList();
    }

    private PolicyEntry entry() {
        return queries.find("SP-01").orElseThrow();
    }

    private List<String> acts() {
        return workspace
                .as(
                        cmo,
                        () -> new ArrayList<>(ledger.timeline(entry().id().ref(), Optional.empty(), 20)
                                .items()))
                .stream()
                .map(EvidenceRecord::act)
                .map(a -> a.name())
                .toList();
    }

    private static java.util.function.Consumer<Throwable> refused(PolicyRefusal refusal) {
        return thrown ->
                assertThat(((RefusedException) thrown).first().refusal()).isEqualTo(refusal);
    }
}
