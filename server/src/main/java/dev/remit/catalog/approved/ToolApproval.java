package dev.remit.catalog.approved;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An approval of a tool, asked for or given.
 *
 * @param decided by whom it was decided, or ended early
 */
public record ToolApproval(
        ToolApprovalId id,
        UUID tool,
        String toolName,
        ApprovedScope scope,
        Terms terms,
        PersonId requester,
        Instant askedAt,
        ToolApprovalState state,
        Optional<Decided> decided) {

    /**
     * Under which it is given.
     *
     * @param conditions what has to be kept; may be empty
     * @param evidence what it rests on
     */
    public record Terms(String conditions, String evidence, LocalDate from, LocalDate until) {}

    /** The last decision on it. */
    public record Decided(PersonId by, Instant at, String reason) {}

    /** Whether it counts on this day. */
    public boolean inForce(LocalDate today) {
        return state == ToolApprovalState.GRANTED && !terms.from().isAfter(today);
    }
}
