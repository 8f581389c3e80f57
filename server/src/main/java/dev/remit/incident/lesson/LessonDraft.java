package dev.remit.incident.lesson;

import dev.remit.identity.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A lesson as somebody writes it down.
 *
 * @param learnt what was learnt, as a sentence others can act on
 * @param target the key of the policy or control; left out for a new policy
 * @param owner who sees that something becomes of it; empty if nobody was chosen
 * @param due by when; empty if no day was chosen
 */
public record LessonDraft(
        String learnt, LessonKind kind, Optional<String> target, Optional<PersonId> owner, Optional<LocalDate> due) {

    public LessonDraft {
        learnt = learnt.strip();
        target = kind == LessonKind.NEW_POLICY ? Optional.empty() : target;
    }
}
