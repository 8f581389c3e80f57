package dev.remit.retirement;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One access to be taken away.
 *
 * @param name what it was called when the use case was retired
 * @param connection where it is; empty for what is in no connected system
 * @param place the connection's name then; a prompt's key; empty for others
 * @param account as whom an integration acts; what a tool is approved for; empty if nothing says
 * @param can what an integration could do then
 * @param owner whose it is to take it away; empty if nobody is named
 */
public record AccessRemoval(
        Key key,
        String name,
        Optional<ConnectionId> connection,
        String place,
        String account,
        Set<Capability> can,
        State state,
        Optional<PersonId> owner) {

    public AccessRemoval {
        can = Set.copyOf(can);
    }

    /** Which of a use case's accesses. */
    public record Key(RemovalKind kind, UUID subject) {}

    /**
     * How it stands, and how that is known.
     *
     * @param doubt why it is not known
     * @param seenAt when it was last looked at
     * @param scan the scan that shows it
     * @param said what somebody said, and when
     */
    public record State(
            Standing standing,
            Optional<Doubt> doubt,
            Optional<Instant> seenAt,
            Optional<ScanId> scan,
            Optional<Said> said) {}

    /** That it is gone, as somebody said. */
    public record Said(PersonId by, Instant at, String why) {}

    AccessRemoval ownedBy(Optional<PersonId> person) {
        return new AccessRemoval(key, name, connection, place, account, can, state, person);
    }
}
