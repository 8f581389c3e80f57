package dev.remit.findings;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Something found fault with.
 *
 * @param key as people call it, for example {@code F-231}
 * @param subject what it is about
 * @param subjectName what that was called when it was last seen
 * @param place the connection it was found in, by name
 * @param details further facts by name, for its sentence
 * @param owner who sees to it; empty if nobody does
 * @param dueOn in the workspace's zone
 * @param overdue whether that day is over and it is neither accepted nor closed
 * @param seenAt when a scan last saw it
 * @param closed how it ended; empty unless it did
 * @param useCase the use case or intake request that answers it
 */
public record Finding(
        FindingId id,
        String key,
        FindingKind kind,
        Severity severity,
        SubjectRef subject,
        String subjectName,
        String place,
        Map<String, String> details,
        FindingState state,
        Optional<PersonId> owner,
        LocalDate dueOn,
        boolean overdue,
        Instant raisedAt,
        Instant seenAt,
        Optional<Closed> closed,
        Optional<UseCaseId> useCase) {

    /** When and why it was closed, and what was said. */
    public record Closed(Instant at, CloseReason reason, String note) {}

    public Finding {
        details = Map.copyOf(details);
    }
}
