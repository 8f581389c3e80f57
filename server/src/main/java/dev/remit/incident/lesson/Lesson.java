package dev.remit.incident.lesson;

import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an incident taught, and what became of it.
 *
 * @param incidentKey the incident's key, for example {@code I-12}
 * @param target the key of the policy or control; empty while a new policy is not proposed
 * @param version the version of the policy that was proposed for it, or put in force
 * @param end how it came to its end; empty until then
 */
public record Lesson(
        LessonId id,
        IncidentId incident,
        String incidentKey,
        String learnt,
        LessonKind kind,
        Optional<String> target,
        LessonState state,
        OptionalInt version,
        PersonId owner,
        LocalDate due,
        Optional<End> end) {

    /**
     * Who ended it, and when.
     *
     * @param reason why it was declined, or how a control took it up; empty if a version of a policy says it
     */
    public record End(PersonId by, Instant at, Optional<String> reason) {}

    /** Somebody sees to a lesson from now on; published in the transaction that gave it to them. */
    public record Given(Incident incident, LessonId lesson, PersonId to) {}

    public boolean overdue(LocalDate today) {
        return !state.settled() && due.isBefore(today);
    }
}
