package dev.remit.inventory.rollback;

import dev.remit.approval.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version that was approved, as a use case would be rolled back to it now.
 *
 * @param changes what would differ from what it is now
 * @param askedAnew why it would be put to a decision; empty if its approval holds
 */
public record WayBack(int version, Instant approvedAt, List<Snapshot.Change> changes, Optional<AskedAnew> askedAnew) {

    public WayBack {
        changes = List.copyOf(changes);
    }
}
