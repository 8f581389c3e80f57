package dev.remit.killswitch;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One use of the kill switch.
 *
 * @param name of the stopped thing, as it was called then
 * @param asked that somebody wants it lifted; empty if nobody does
 * @param lifted how it ended; empty while it stands
 */
public record Stop(
        UUID id,
        SubjectRef subject,
        String name,
        String reason,
        PersonId by,
        Instant at,
        Optional<Asked> asked,
        Optional<Lifted> lifted) {

    /** The first half of a lift. */
    public record Asked(PersonId by, Instant at, String reason) {}

    /** The second half, by somebody else. */
    public record Lifted(PersonId by, Instant at) {}

    public boolean standing() {
        return lifted.isEmpty();
    }
}
