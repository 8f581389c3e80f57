package dev.remit.incident;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing to do about an incident.
 *
 * @param why it has to be done
 * @param assignee who does it; empty if nobody does
 * @param done how it went; empty until then
 */
public record IncidentTask(
        UUID id,
        IncidentId incident,
        String task,
        String why,
        Optional<PersonId> assignee,
        Instant due,
        Optional<Done> done) {

    /** That it was done, or why it need not be. */
    public record Done(PersonId by, Instant at, String outcome) {}

    /** Somebody got a task; published in the transaction that gave it. */
    public record Given(Incident incident, UUID task, PersonId to) {}
}
