package dev.remit.ui.decisions;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.ApprovalStep.Check;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.approval.Waiting;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.EnumSet;
import java.util.List;
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
    private final Consumer<Optional<Check>> reload;
    private final List<Waiting> inbox;

    /**
     * On what the page shows now.
     *
     * @param reload reads the page again and moves the focus back to the check, if one is given
     */
    ReviewActs(Review review, DecisionService service, Consumer<Optional<Check>> reload, List<Waiting> inbox) {
        this.review = review;
        this.service = service;
        this.reload = reload;
        this.inbox = inbox;
    }

    void check(Check check, boolean done, String evidence) {
        act(() -> {
            if (done) {
                service.check(id(), step(), review.round().hash(), check.key(), evidence);
            } else {
                service.uncheck(id(), step(), review.round().hash(), check.key());
            }
            reload.accept(Optional.of(check));
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
            next().ifPresentOrElse(id -> DecisionsNavigation.review(id).open(), this::again);
        });
    }

    /** Asks for the reason first. */
    void reasoned(Outcome outcome) {
        new WordsDialog(
                        Words.text("review.reason." + outcome, review.snapshot().title()),
                        Words.text("review.reason"),
                        Words.text("review.reason.verb." + outcome),
                        reason -> decide(outcome, reason))
                .open();
    }

    void ask() {
        new WordsDialog(
                        Words.text("review.ask.title", review.snapshot().title()),
                        Words.text("review.ask.field"),
                        Words.text("review.ask.verb"),
                        text -> {
                            service.ask(id(), text);
                            again();
                        })
                .open();
    }

    void answer(Approval.Remark question) {
        new WordsDialog(
                        Words.text("review.answer.title", question.text()),
                        Words.text("review.answer.field"),
                        Words.text("review.answer"),
                        text -> {
                            service.answer(id(), question.id(), text);
                            again();
                        })
                .open();
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            if (refused.first().refusal() instanceof ApprovalRefusal r && OUTDATED.contains(r)) {
                Announce.now(Refusals.sentences(refused));
                Notice.refused(refused);
                again();
            } else {
                throw refused;
            }
        }
    }

    private void again() {
        reload.accept(Optional.empty());
    }

    private Optional<UUID> next() {
        return inbox.stream()
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
