package dev.remit.ui.decisions;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.approval.Waiting;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done on the review page, always on the hash that it shows. */
final class ReviewActs {

    /** Somebody else was faster: the page is read again, and says so. */
    private static final Set<ApprovalRefusal> OUTDATED = EnumSet.of(
            ApprovalRefusal.STALE,
            ApprovalRefusal.CLOSED,
            ApprovalRefusal.NOT_THIS_STEPS_TURN,
            ApprovalRefusal.CHANGED_MEANWHILE);

    private final Review review;
    private final DecisionService service;
    private final ApprovalQueries queries;
    private final Runnable reload;
    private Consumer<ApprovalStep> checked = step -> {};

    /**
     * On what the page shows now.
     *
     * @param reload reads the page again
     */
    ReviewActs(Review review, ReviewDesk desk, Runnable reload) {
        this.review = review;
        this.service = desk.service();
        this.queries = desk.queries();
        this.reload = reload;
    }

    /** Hears the step as it is after one of its checks was ticked or opened again. */
    void whenChecked(Consumer<ApprovalStep> listener) {
        checked = listener;
    }

    void check(Check check, boolean done, String evidence) {
        act(() -> {
            if (done) {
                service.check(id(), step(), review.round().hash(), check.key(), evidence);
            } else {
                service.uncheck(id(), step(), review.round().hash(), check.key());
            }
            queries.find(id())
                    .flatMap(now -> now.round().steps().stream()
                            .filter(step -> step.id().equals(step()))
                            .findFirst())
                    .ifPresentOrElse(checked, reload);
        });
    }

    /** Decides, and goes on to the next decision that waits for this person. */
    void decide(Outcome outcome, String reason) {
        act(() -> {
            service.decide(id(), step(), review.round().hash(), outcome, reason);
            Notice.done(Words.text(
                    "review.done." + outcome,
                    review.snapshot().title(),
                    review.snapshot().version()));
            next().ifPresentOrElse(id -> DecisionsNavigation.review(id).open(), reload);
        });
    }

    /** Asks for the reason first. */
    void reasoned(Outcome outcome) {
        ReasonDialog.asking(
                        Words.text("review.reason." + outcome, review.snapshot().title()),
                        Words.text("review.reason"),
                        Words.text("review.reason.verb." + outcome),
                        reason -> decide(outcome, reason))
                .open();
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            if (refused.first().refusal() instanceof ApprovalRefusal r && OUTDATED.contains(r)) {
                Announce.now(Refusals.sentences(refused));
                Notice.refused(refused);
                reload.run();
            } else {
                throw refused;
            }
        }
    }

    /** What waits longest for this person now, whoever decided what since the page was opened. */
    private Optional<UUID> next() {
        return queries.inbox(Optional.empty(), 2).items().stream()
                .map(Waiting::approval)
                .filter(other -> !other.equals(id()))
                .findFirst();
    }

    private UUID id() {
        return review.approval().id();
    }

    private UUID step() {
        return review.turn().map(ApprovalStep::id).orElseThrow(() -> ApprovalRefusal.NOT_ASSIGNED.because());
    }
}
