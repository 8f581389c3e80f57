package dev.remit.ownership.bulk;

import dev.remit.ownership.OwnerChanged.Change;
import dev.remit.shared.Problem;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;

/**
 * One of the things that were chosen.
 *
 * @param changes what changes, or what changed; empty if it stays as it is
 * @param stays why it stays as it is; empty if it changes
 */
public record BulkRow(SubjectRef subject, String name, List<Change> changes, Optional<Problem> stays) {

    public BulkRow {
        changes = List.copyOf(changes);
    }

    static BulkRow stays(SubjectRef subject, String name, Problem why) {
        return new BulkRow(subject, name, List.of(), Optional.of(why));
    }

    /** Whether somebody who answered for the decision on it does so no longer. */
    public boolean decidedAnew() {
        return changes.stream().anyMatch(c -> c.duty().answers() && c.before().isPresent());
    }
}
