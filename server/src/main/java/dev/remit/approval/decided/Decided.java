package dev.remit.approval.decided;

import dev.remit.approval.Approval;
import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An approval that waits for nobody any more.
 *
 * @param decision the one that ended it; empty if it was withdrawn, or stopped
 * @param stopped why what was decided counts no longer; empty while it does
 */
public record Decided(
        UUID approval,
        String title,
        String tier,
        Approval.State state,
        Optional<Last> decision,
        Optional<Stopped> stopped) {

    /**
     * The decision that ended it.
     *
     * @param insteadOf for whom they stood in; empty if they decided as themself
     */
    public record Last(PersonId by, Optional<PersonId> insteadOf, Instant at, Optional<String> reason) {}

    /** The kill switch ended it. */
    public record Stopped(Instant at, String reason) {}
}
