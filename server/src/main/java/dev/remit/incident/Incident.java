package dev.remit.incident;

import dev.remit.findings.Severity;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that went wrong.
 *
 * @param key as people call it, for example {@code I-12}
 * @param playbook its key, in the version it was opened with
 * @param owner who leads it; empty if nobody does
 * @param about what it is about; empty if nobody said
 * @param stop the use of the kill switch that opened it
 * @param ended when it came to its present state; empty while it is open
 */
public record Incident(
        IncidentId id,
        String key,
        String playbook,
        int playbookVersion,
        String title,
        Severity severity,
        IncidentState state,
        Optional<PersonId> owner,
        Optional<About> about,
        Optional<UUID> stop,
        Instant openedAt,
        Optional<Instant> ended) {

    /** By whoever manages incidents, and by who leads this one. */
    public boolean ledBy(CurrentUser user) {
        return user.may(Permission.INCIDENT_MANAGE)
                || owner.filter(one -> user.actor().person().equals(Optional.of(one)))
                        .isPresent();
    }

    /** The thing, and what it was called then. */
    public record About(SubjectRef subject, String name) {}
}
