package dev.remit.incident.lesson;

import dev.remit.identity.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who sees to a lesson from now on, and by when.
 *
 * @param owner empty if nobody was chosen
 * @param due empty if no day was chosen
 * @param reason why that changes
 */
public record LessonCharge(Optional<PersonId> owner, Optional<LocalDate> due, String reason) {

    public LessonCharge {
        reason = reason.strip();
    }
}
