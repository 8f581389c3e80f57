package dev.remit.ui.decisions;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRequest;
import dev.remit.approval.ApprovalService;
import dev.remit.approval.Decision;
import dev.remit.approval.DecisionService;
import dev.remit.approval.Snapshot;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
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

/** A workspace with people who ask and people who decide. */
class ReviewFixture {

    private static final PolicyFacts PERSONAL = PolicyFacts.none().with(PolicyFact.USE_CASE_DATA, List.of("personal"));

    final ApprovalService approvals;
    final DecisionService decisions;
    final ApprovalQueries queries;
    final OwnershipService ownership;
    final Memberships memberships;
    final Workspace workspace;
    final PersonId requester;
    final PersonId brand;
    final PersonId cmo;
    final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());

    ReviewFixture(
            Workspaces workspaces,
            ApprovalService approvals,
            DecisionService decisions,
            ApprovalQueries queries,
            OwnershipService ownership,
            Memberships memberships) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.queries = queries;
        this.ownership = ownership;
        this.memberships = memberships;
        workspace = workspaces.open();
        requester = workspace.person("Jonas Falk", "marketer");
        brand = workspace.person("Lena Voss", "brand-reviewer");
        cmo = workspace.person("Ines Calvert", "cmo");
        workspace.as(requester, () -> ownership.assign(subject, Duty.ACCOUNTABLE, cmo));
    }

    ApprovalRequest request(String version, String autonomy) {
        Snapshot snapshot = new Snapshot(
                "Next-best-offer e-mails",
                version,
                "limited",
                "v1",
                List.of(
                        Fact.of("problem", "Problem", "71 % never redeem"),
                        Fact.of("autonomy", "Autonomy", autonomy),
                        Fact.of("retention", "Retention")),
                List.of(new Snapshot.Reason("AU-04", "It writes to customers", "House rules 4")),
                List.of(new Snapshot.Standing("accountable", "Ines Calvert", Optional.of("CMO"))));
        return new ApprovalRequest(subject, requester, Set.of(), PERSONAL, snapshot);
    }

    /** The same, with somebody else accountable. */
    ApprovalRequest owned(String version, String accountable) {
        ApprovalRequest same = request(version, "Recommend");
        Snapshot s = same.snapshot();
        return new ApprovalRequest(
                subject,
                requester,
                Set.of(),
                PERSONAL,
                new Snapshot(
                        s.title(),
                        version,
                        s.tier(),
                        s.tierRules(),
                        s.facts(),
                        s.reasons(),
                        List.of(new Snapshot.Standing("accountable", accountable, Optional.of("CIO")))));
    }

    UUID open() {
        return workspace.as(requester, () -> approvals.open(request("3", "Recommend")));
    }

    /** Another request for the same reviewers. */
    UUID openAnother() {
        SubjectRef other = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        ApprovalRequest first = request("1", "Draft");
        return workspace.as(requester, () -> {
            ownership.assign(other, Duty.ACCOUNTABLE, cmo);
            return approvals.open(new ApprovalRequest(other, requester, Set.of(), PERSONAL, first.snapshot()));
        });
    }

    /** Declined, and asked for again as it is. */
    UUID decidedAgain(UUID id) {
        decline(id, brand);
        return workspace.as(requester, () -> approvals.open(request("4", "Act alone")));
    }

    void change() {
        workspace.as(requester, () -> approvals.voidFor(request("4", "Act alone"), "Autonomy changed"));
    }

    /** The only brand reviewer is one no more. */
    void loseBrand() {
        PersonId admin = workspace.person("Ada Admin", "administrator");
        workspace.as(admin, () -> memberships.changeRoles(brand, Set.of("auditor")));
    }

    Approval read(UUID id) {
        return workspace.as(requester, () -> queries.find(id).orElseThrow());
    }

    void decline(UUID id, PersonId person) {
        Approval shown = read(id);
        workspace.as(
                person,
                () -> decisions.decide(
                        id,
                        shown.current().orElseThrow().id(),
                        shown.round().hash(),
                        Decision.Outcome.DECLINED,
                        "Not on brand"));
    }

    void checkAll(UUID id, PersonId person) {
        Approval shown = read(id);
        var step = shown.current().orElseThrow();
        step.openChecks()
                .forEach(check -> workspace.as(
                        person,
                        () -> decisions.check(id, step.id(), shown.round().hash(), check.key(), "Seen on 17 Nov")));
    }
}
