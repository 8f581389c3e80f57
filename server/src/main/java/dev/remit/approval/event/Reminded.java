package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A step is due soon and nobody has decided it; published once for a step.
 *
 * @param people who can decide it, as themselves
 * @param due when it has to be decided
 */
public record Reminded(UUID approval, UUID step, SubjectRef subject, String title, Set<PersonId> people, Instant due) {

    public Reminded {
        people = Set.copyOf(people);
    }
}
