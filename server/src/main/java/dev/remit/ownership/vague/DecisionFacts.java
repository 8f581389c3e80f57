package dev.remit.ownership.vague;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What is known of decisions on things that somebody stands for. A bean of the feature that keeps them; one query each, however many. */
public interface DecisionFacts {

    /** When the oldest decision was due that waits for this person as the thing's Accountable; nothing where none is late. */
    Map<SubjectRef, Late> late(Collection<SubjectRef> things, Instant before);

    /** Who asked for each thing in its newest request, however that ended; nothing where nobody ever asked. */
    Map<SubjectRef, PersonId> requesters(Collection<SubjectRef> things);

    /** A decision that is late. */
    record Late(PersonId person, Instant due) {}
}
