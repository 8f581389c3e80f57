package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A step is late; published once for a step.
 *
 * @param people who can decide it, perhaps nobody
 * @param to who answers for the thing and should hear of it; empty if nobody else does
 */
public record Escalated(
        UUID approval,
        UUID step,
        SubjectRef subject,
        String title,
        Set<PersonId> people,
        Optional<PersonId> to,
        Instant due) {

    public Escalated {
        people = Set.copyOf(people);
    }
}
