package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.approval.bulk.BulkDecisions.Prepared;
import dev.remit.approval.bulk.BulkDecisions.Result;
import dev.remit.approval.bulk.BulkRefusal;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BulkDecisionsTest {

    private static final Set<String> CHECKS = Set.of("accountable-outcome", "accountable-answer");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    BulkDecisions bulk;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void eachIsApprovedWithItsOwnChecksHashAndEvidence() {
        List<UUID> three = List.of(another("minimal"), another("minimal"), another("minimal"));
        Prepared prepared = prepare(three);
        assertThat(prepared.checks()).containsOnlyKeys(CHECKS);
        Result result = here.workspace.as(here.cmo, () -> bulk.approve(prepared.ready(), CHECKS, "Fine"));
        assertThat(result.approved()).isEqualTo(3);
        assertThat(result.left()).isEmpty();
        for (UUID id : three) {
            Approval approval = here.read(id);
            assertThat(approval.state()).isEqualTo(Approval.State.APPROVED);
            assertThat(approval.round()
                            .steps()
                            .getFirst()
                            .decision()
                            .orElseThrow()
                            .hash())
                    .isEqualTo(approval.round().hash());
            assertThat(evidence(approval.subject()))
                    .contains("approval.checked")
                    .contains("approval.step-approved")
                    .contains("approval.approved");
        }
    }

    @Test
    void whatChangedMeanwhileIsNamedAndLeftAsItWasWhileTheOthersAreApproved() {
        UUID first = another("minimal");
        UUID changed = here.open("minimal");
        Prepared prepared = prepare(List.of(first, changed));
        here.workspace.as(
                here.requester,
                () -> here.approvals.voidFor(here.request("2", "minimal", "Act alone"), "It acts alone"));
        Result result = here.workspace.as(here.cmo, () -> bulk.approve(prepared.ready(), CHECKS, ""));
        assertThat(result.approved()).isOne();
        assertThat(result.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().first().refusal()).isEqualTo(ApprovalRefusal.STALE));
        assertThat(here.read(changed).current().orElseThrow().openChecks()).hasSize(2);
        assertThat(here.read(first).state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void nothingIsHalfDoneWhereACheckWasNotConfirmed() {
        UUID id = another("minimal");
        Prepared prepared = prepare(List.of(id));
        Result result =
                here.workspace.as(here.cmo, () -> bulk.approve(prepared.ready(), Set.of("accountable-outcome"), ""));
        assertThat(result.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().first().refusal()).isEqualTo(BulkRefusal.NOT_CONFIRMED));
        assertThat(here.read(id).current().orElseThrow().openChecks()).hasSize(2);
        assertThat(evidence(here.read(id).subject())).doesNotContain("approval.checked");
    }

    @Test
    void highTiersAndStepsThatNeedEvidenceAndStepsOfOthersAreNotAmongThem() {
        UUID high = here.open("high");
        UUID limited = another("limited");
        UUID others = another("minimal");
        Prepared prepared = here.workspace.as(here.brand, () -> bulk.prepare(List.of(high, limited, others)));
        assertThat(prepared.ready()).isEmpty();
        assertThat(prepared.left())
                .extracting(left -> left.why().first().refusal())
                .containsExactly(
                        BulkRefusal.TIER_TOO_HIGH, BulkRefusal.NEEDS_EVIDENCE, ApprovalRefusal.NOT_THIS_STEPS_TURN);
    }

    @Test
    void whoMayNotDecideAndOtherWorkspacesDecideNothing() {
        UUID id = another("minimal");
        Prepared prepared = prepare(List.of(id));
        assertThatThrownBy(() -> here.workspace.as(here.requester, () -> bulk.approve(prepared.ready(), CHECKS, "")))
                .isInstanceOf(AccessDeniedException.class);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Stranger", "administrator");
        assertThatThrownBy(() -> other.as(stranger, () -> bulk.prepare(List.of(id))))
                .isInstanceOf(RefusedException.class);
        assertThat(other.as(stranger, () -> bulk.approve(prepared.ready(), CHECKS, ""))
                        .approved())
                .isZero();
        assertThat(here.read(id).state()).isEqualTo(Approval.State.OPEN);
        here.checkAll(id, here.cmo);
        here.decide(id, here.cmo, Outcome.APPROVED, "");
    }

    private Prepared prepare(List<UUID> chosen) {
        return here.workspace.as(here.cmo, () -> bulk.prepare(chosen));
    }

    private UUID another(String tier) {
        SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
        here.own(subject, here.cmo);
        return here.workspace.as(
                here.requester,
                () -> here.approvals.open(new ApprovalRequest(
                        subject,
                        here.requester,
                        Set.of(),
                        ApprovalFixture.PERSONAL,
                        ApprovalFixture.snapshot("1", tier, "Draft"))));
    }

    private String evidence(SubjectRef subject) {
        return here.workspace
                .as(here.cio, () -> ledger.timeline(subject, Optional.empty(), 50))
                .items()
                .toString();
    }
}
