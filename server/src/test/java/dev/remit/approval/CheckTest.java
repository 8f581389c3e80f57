package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What must be checked before a step is approved, and what stays of it. */
@DatabaseTest
class CheckTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    LedgerQueries ledger;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void anOpenCheckBlocksApprovalAndEveryOneIsNamed() {
        UUID id = here.open("limited");
        assertThatThrownBy(() -> here.decide(id, here.brand, Outcome.APPROVED, ""))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.problems())
                        .extracting(p -> p.field().orElseThrow())
                        .containsExactly("brand-voice", "brand-claims", "brand-disclosure"));
        assertThat(here.read(id).current().orElseThrow().decision()).isEmpty();
    }

    @Test
    void aCheckThatNeedsEvidenceIsNotDoneWithoutIt() {
        UUID id = here.open("limited");
        Approval shown = here.read(id);
        UUID step = shown.current().orElseThrow().id();
        String hash = shown.round().hash();
        refused(
                ApprovalRefusal.EVIDENCE_MISSING,
                () -> here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-voice", " ")));
        here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-disclosure", ""));
        here.workspace.as(here.brand, () -> here.decisions.check(id, step, hash, "brand-voice", "3 samples, Lena"));
        here.workspace.as(here.brand, () -> here.decisions.uncheck(id, step, hash, "brand-disclosure"));
        assertThat(here.read(id).current().orElseThrow().openChecks())
                .extracting(ApprovalStep.Check::key)
                .containsExactly("brand-claims", "brand-disclosure");
    }

    @Test
    void aCheckThatWasOpenedAgainBlocksUntilItIsDoneAgainAndLeavesItsTrace() {
        UUID id = here.open("minimal");
        here.checkAll(id, here.cmo);
        Approval shown = here.read(id);
        UUID step = shown.current().orElseThrow().id();
        String hash = shown.round().hash();
        refused(
                ApprovalRefusal.NOT_ASSIGNED,
                () -> here.workspace.as(here.cio, () -> here.decisions.uncheck(id, step, hash, "accountable-answer")));
        refused(
                ApprovalRefusal.CHECK_UNKNOWN,
                () -> here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "brand-voice")));
        here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "accountable-answer"));
        ApprovalStep.Check open =
                here.read(id).current().orElseThrow().openChecks().getFirst();
        assertThat(open.key()).isEqualTo("accountable-answer");
        assertThat(open.done()).isEmpty();
        refused(ApprovalRefusal.CHECK_OPEN, () -> here.decide(id, here.cmo, Outcome.APPROVED, ""));
        assertThat(timeline().getFirst().act().name()).isEqualTo("approval.unchecked");
        here.approve(id, here.cmo);
        refused(
                ApprovalRefusal.CLOSED,
                () -> here.workspace.as(here.cmo, () -> here.decisions.uncheck(id, step, hash, "accountable-answer")));
    }

    @Test
    void theDecisionNamesEveryCheckWithItsEvidenceInTheLedger() {
        UUID id = here.open("limited");
        here.approve(id, here.brand);
        assertThat(timeline().getFirst().act().name()).isEqualTo("approval.step-approved");
        assertThat(timeline().getFirst().act().details())
                .containsEntry("check.brand-voice", "Seen on 17 Nov")
                .containsEntry("check.brand-claims", "Seen on 17 Nov")
                .containsKey("check.brand-disclosure");
    }

    @Test
    void aHighTierAsksForMoreThanALimitedOne() {
        assertThat(keys("limited")).containsExactly("brand-voice", "brand-claims", "brand-disclosure");
        here.workspace.as(here.requester, () -> here.approvals.withdraw(here.subject, "Asked again"));
        assertThat(keys("high")).containsExactly("brand-voice", "brand-claims", "brand-disclosure", "brand-reader");
    }

    private List<String> keys(String tier) {
        return here.read(here.open(tier)).current().orElseThrow().checks().stream()
                .map(ApprovalStep.Check::key)
                .toList();
    }

    private List<EvidenceRecord> timeline() {
        return here.workspace
                .as(here.cio, () -> ledger.timeline(here.subject, Optional.empty(), 50))
                .items();
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
