package dev.remit.approval;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A workspace with a person for each role, and approvals in it. */
class ApprovalFixture {

    static final PolicyFacts PERSONAL = PolicyFacts.none().with(PolicyFact.USE_CASE_DATA, List.of("personal"));
    static final PolicyFacts INTERNAL = PolicyFacts.none().with(PolicyFact.USE_CASE_DATA, List.of("internal"));

    final OwnershipService ownership;
    final ApprovalService approvals;
    final DecisionService decisions;
    final ApprovalQueries queries;
    final Workspace workspace;
    final PersonId requester;
    final PersonId brand;
    final PersonId legal;
    final PersonId privacy;
    final PersonId security;
    final PersonId cmo;
    final PersonId cio;
    final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    ApprovalFixture(
            Workspaces workspaces,
            OwnershipService ownership,
            ApprovalService approvals,
            DecisionService decisions,
            ApprovalQueries queries) {
        this.ownership = ownership;
        this.approvals = approvals;
        this.decisions = decisions;
        this.queries = queries;
        workspace = workspaces.open();
        requester = workspace.person("Jonas Falk", "marketer");
        brand = workspace.person("Lena Voss", "brand-reviewer");
        legal = workspace.person("Ole Brandt", "legal-reviewer");
        privacy = workspace.person("Amara Diallo", "privacy-reviewer");
        security = workspace.person("Sami Koski", "security-reviewer");
        cmo = workspace.person("Ines Calvert", "cmo");
        cio = workspace.person("Tomasz Wrede", "cio");
        own(subject, cmo);
    }

    /** Names everybody without whom nothing is approved. */
    void own(SubjectRef thing, PersonId accountable) {
        workspace.as(
                requester,
                () -> ownership.replace(
                        thing,
                        List.of(
                                new Assignment(Duty.ACCOUNTABLE, accountable),
                                new Assignment(Duty.EXECUTIVE_OWNER, accountable),
                                new Assignment(Duty.OPERATIONAL_OWNER, requester),
                                new Assignment(Duty.TECHNICAL_OWNER, security))));
    }

    static Snapshot snapshot(String version, String tier, String autonomy) {
        return new Snapshot(
                "Next-best-offer e-mails",
                version,
                tier,
                "7",
                List.of(Fact.of("autonomy", "Autonomy", autonomy), Fact.of("data", "Data", "Order history")),
                List.of(new Snapshot.Reason("AU-04", "Acts alone towards customers", "House rules")),
                List.of(new Snapshot.Standing("accountable", "Ines Calvert", Optional.of("CMO"))));
    }

    ApprovalRequest request(String version, String tier, String autonomy) {
        return new ApprovalRequest(subject, requester, Set.of(), PERSONAL, snapshot(version, tier, autonomy));
    }

    UUID open(String tier) {
        return workspace.as(requester, () -> approvals.open(request("1", tier, "Recommend")));
    }

    Approval read(UUID approval) {
        return workspace.as(cio, () -> queries.find(approval).orElseThrow());
    }

    /** Ticks every check of the current step as this person. */
    void checkAll(UUID approval, PersonId person) {
        ApprovalStep step = read(approval).current().orElseThrow();
        String hash = read(approval).round().hash();
        for (ApprovalStep.Check check : step.openChecks()) {
            workspace.as(person, () -> decisions.check(approval, step.id(), hash, check.key(), "Seen on 17 Nov"));
        }
    }

    void decide(UUID approval, PersonId person, Outcome outcome, String reason) {
        Approval shown = read(approval);
        UUID step = shown.round()
                .undecided()
                .orElse(shown.round().steps().getLast())
                .id();
        workspace.as(
                person, () -> decisions.decide(approval, step, shown.round().hash(), outcome, reason));
    }

    void approve(UUID approval, PersonId person) {
        checkAll(approval, person);
        decide(approval, person, Outcome.APPROVED, "");
    }
}
