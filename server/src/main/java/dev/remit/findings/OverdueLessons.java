package dev.remit.findings;

import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.Optional;

/** Lessons of incidents that nobody saw to by their day, as whoever keeps lessons tells. */
public interface OverdueLessons {

    /** One for each incident that has such, in the order of the incidents. */
    Page<Overdue> on(LocalDate today, Optional<String> cursor, int limit);

    /** Empty if no lesson of the incident is overdue. */
    Optional<Overdue> of(SubjectRef incident, LocalDate today);

    /**
     * Of one incident.
     *
     * @param since the day of the earliest
     * @param owner whose the earliest is
     */
    record Overdue(
            SubjectRef incident,
            String key,
            String title,
            Severity severity,
            LocalDate since,
            long lessons,
            PersonId owner) {}

    /**
     * A lesson of the incident came to its end, or got another owner or day; published in the transaction that did it.
     *
     * @param before whose it was, if it is somebody else's now
     */
    record Changed(SubjectRef incident, Optional<PersonId> before) {}
}
