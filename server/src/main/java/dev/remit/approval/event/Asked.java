package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A step got its turn.
 *
 * @param people who can decide it, as themselves
 * @param due when it should be decided
 */
public record Asked(UUID approval, UUID step, SubjectRef subject, String title, Set<PersonId> people, Instant due) {

    public Asked {
        people = Set.copyOf(people);
    }
}
