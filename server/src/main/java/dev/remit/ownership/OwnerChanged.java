package dev.remit.ownership;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;

/** Duties were given, taken or passed on, at least one; published once, in the transaction that did it. */
public record OwnerChanged(SubjectRef subject, List<Change> changes) {

    /**
     * One duty.
     *
     * @param before who carried it; empty if it was given
     * @param after who carries it; empty if it was taken
     */
    public record Change(Duty duty, Optional<PersonId> before, Optional<PersonId> after) {}

    public OwnerChanged {
        changes = List.copyOf(changes);
    }
}
