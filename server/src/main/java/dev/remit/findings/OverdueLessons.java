package dev.remit.findings;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.List;

/** Lessons of incidents that nobody saw to by their day, as whoever keeps lessons tells. */
public interface OverdueLessons {

    /** One for each incident that has such. */
    List<Overdue> on(LocalDate today);

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

    /** A lesson of the incident came to its end; published in the transaction that ended it. */
    record Settled(SubjectRef incident) {}
}
