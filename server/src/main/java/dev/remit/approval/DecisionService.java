package dev.remit.approval;

import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.approval.plan.Deciding;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers do: check and decide. Everything names the hash of what the reviewer was shown, and is refused if
 * that is not what stands there now.
 */
@Service
@Transactional
public class DecisionService {

    private final Rounds rounds;
    private final ApprovalRows rows;
    private final Reviewers reviewers;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    DecisionService(
            Rounds rounds,
            ApprovalRows rows,
            Reviewers reviewers,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.rows = rows;
        this.reviewers = reviewers;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Ticks a check, with the evidence it needs.
     *
     * @param evidence may be blank where none is expected
     */
    @PreAuthorize(Deciding.MAY)
    public void check(UUID approvalId, UUID stepId, String shownHash, String check, String evidence) {
        Approval approval = approval(approvalId);
        ApprovalStep step =
                DecisionRules.turn(approval, stepId, shownHash, reviewers.me()).step();
        DecisionRules.check(step, check, true, evidence);
        rows.touch(approval);
        rows.check(stepId, check, Optional.of(user.person()), present(evidence));
        ledger.append(act("approval.checked", approval).with("check", check).with("evidence", evidence.strip()));
    }

    /** Opens a check again. */
    @PreAuthorize(Deciding.MAY)
    public void uncheck(UUID approvalId, UUID stepId, String shownHash, String check) {
        Approval approval = approval(approvalId);
        ApprovalStep step =
                DecisionRules.turn(approval, stepId, shownHash, reviewers.me()).step();
        DecisionRules.check(step, check, false, "");
        rows.touch(approval);
        rows.check(stepId, check, Optional.empty(), Optional.empty());
        ledger.append(act("approval.unchecked", approval).with("check", check));
    }

    /**
     * Decides one step.
     *
     * @param shownHash of the snapshot the reviewer has before them
     * @param reason may be blank when approving
     */
    @PreAuthorize(Deciding.MAY)
    public void decide(UUID approvalId, UUID stepId, String shownHash, Outcome outcome, String reason) {
        Approval approval = approval(approvalId);
        Approval.Turn turn = DecisionRules.turn(approval, stepId, shownHash, reviewers.me());
        ApprovalStep step = turn.step();
        DecisionRules.outcome(approval, step, outcome, reason);
        boolean last = approval.round().lastIs(step);
        ApprovalRows.Voice voice = voice(turn);
        switch (outcome) {
            case APPROVED -> {
                if (last) {
                    rows.close(approval, Approval.State.APPROVED);
                    rounds.checkOwned(approval);
                } else {
                    rows.touch(approval);
                    rounds.advance(approval, step, user.person());
                }
            }
            case CHANGES_REQUESTED -> rows.close(approval, Approval.State.CHANGES_REQUESTED);
            case DECLINED -> rows.close(approval, Approval.State.DECLINED);
        }
        rows.decide(stepId, outcome, voice, present(reason), shownHash);
        record(approval, step, voice, outcome, reason);
        tell(approval, outcome, last, reason.strip());
    }

    private Approval approval(UUID id) {
        return reviewers.approval(id);
    }

    private ApprovalRows.Voice voice(Approval.Turn turn) {
        PersonId me = user.person();
        return new ApprovalRows.Voice(me, Optional.of(turn.as().person()).filter(other -> !other.equals(me)));
    }

    private void record(
            Approval approval, ApprovalStep step, ApprovalRows.Voice voice, Outcome outcome, String reason) {
        String name =
                switch (outcome) {
                    case APPROVED -> "approval.step-approved";
                    case CHANGES_REQUESTED -> "approval.changes-requested";
                    case DECLINED -> "approval.declined";
                };
        Act act = act(name, approval)
                .because(reason.strip())
                .with("step", String.valueOf(step.position()))
                .with("as", step.as());
        if (outcome == Outcome.APPROVED) {
            for (ApprovalStep.Check check : step.checks()) {
                act = act.with("check." + check.key(), check.evidence().orElse("confirmed"));
            }
        }
        Act decided = act;
        ledger.append(voice.insteadOf()
                .map(other -> decided.with("instead-of", other.toString()))
                .orElse(decided));
    }

    private void tell(Approval approval, Outcome outcome, boolean last, String reason) {
        String version = approval.round().snapshot().version();
        switch (outcome) {
            case APPROVED -> {
                if (last) {
                    ledger.append(act("approval.approved", approval));
                    events.publishEvent(new Approved(
                            approval.id(),
                            approval.subject(),
                            version,
                            approval.round().hash(),
                            reason));
                }
            }
            case CHANGES_REQUESTED ->
                events.publishEvent(new ChangesRequested(approval.id(), approval.subject(), version, reason));
            case DECLINED -> events.publishEvent(new Declined(approval.id(), approval.subject(), version, reason));
        }
    }

    private static Act act(String name, Approval approval) {
        return Act.of(name, approval.subject())
                .onVersion(approval.round().snapshot().version())
                .with("approval", approval.id().toString())
                .with("round", String.valueOf(approval.round().number()))
                .with("hash", approval.round().hash());
    }

    private static Optional<String> present(String said) {
        return Optional.of(said.strip()).filter(s -> !s.isEmpty());
    }
}
