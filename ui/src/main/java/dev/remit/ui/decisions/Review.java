package dev.remit.ui.decisions;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Snapshot;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ui.approvals.DueWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the review page shows, read at one moment.
 *
 * @param earlier the last round of an earlier approval of the same thing in which anybody decided
 * @param mine the step the person at the screen can decide, and in whose place; empty if it is not their turn
 */
record Review(
        Approval approval,
        Optional<Approval.Round> earlier,
        Names names,
        Optional<Approval.Turn> mine,
        Ages ages,
        DueWords due) {

    Optional<ApprovalStep> turn() {
        return mine.map(Approval.Turn::step);
    }

    /** For whom the person at the screen stands in here; empty if they decide as themself. */
    Optional<PersonId> insteadOf() {
        return mine.map(turn -> turn.as().person()).filter(person -> !person.equals(names.me()));
    }

    Approval.Round round() {
        return approval.round();
    }

    /** What is decided on, in words. */
    Snapshot snapshot() {
        return told(approval.round());
    }

    /**
     * The round to compare with: the last one this person decided in, else the one before; in a first round what was decided last, in
     * an earlier approval. Empty if nobody ever decided on it.
     */
    Optional<Approval.Round> before() {
        return approval.lastSeenBy(names.me()).or(() -> earlier);
    }

    /** What was shown then, in words. */
    Optional<Snapshot> seen() {
        return before().map(this::told);
    }

    private Snapshot told(Approval.Round round) {
        return FactWords.told(approval.subject().kind(), round.snapshot());
    }

    /** What is different since then, the tier first if it is. */
    List<Snapshot.Change> changes(String tierLabel) {
        return seen().map(earlier -> changes(tierLabel, earlier)).orElse(List.of());
    }

    private List<Snapshot.Change> changes(String tierLabel, Snapshot earlier) {
        List<Snapshot.Change> changes = new ArrayList<>();
        if (!earlier.tier().equals(snapshot().tier())) {
            changes.add(new Snapshot.Change(
                    "tier",
                    tierLabel,
                    List.of(Tiers.word(earlier.tier())),
                    List.of(Tiers.word(snapshot().tier()))));
        }
        snapshot().changesFrom(earlier).stream().map(Review::inWords).forEach(changes::add);
        return changes;
    }

    /** A duty is called by its code in a snapshot. */
    private static Snapshot.Change inWords(Snapshot.Change change) {
        return change.key().startsWith(Snapshot.Standing.KEY)
                ? new Snapshot.Change(change.key(), Words.of(Duty.of(change.label())), change.before(), change.after())
                : change;
    }
}
