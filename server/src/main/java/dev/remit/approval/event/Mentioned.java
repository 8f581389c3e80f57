package dev.remit.approval.event;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody named people in what they said about an approval.
 *
 * @param remark what was said
 * @param by who said it; never among {@code people}
 */
public record Mentioned(
        UUID approval, UUID remark, SubjectRef subject, String title, PersonId by, Set<PersonId> people) {

    public Mentioned {
        people = Set.copyOf(people);
    }
}
