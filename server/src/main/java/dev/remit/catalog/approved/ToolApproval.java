package dev.remit.catalog.approved;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An approval of a tool, asked for or given.
 *
 * @param version how often it was asked for, each time after reviewers returned it
 * @param decided by whom it was decided, or ended early
 */
public record ToolApproval(
        ToolApprovalId id,
        UUID tool,
        String toolName,
        ApprovedScope scope,
        Terms terms,
        int version,
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

    /**
     * The last decision on it.
     *
     * @param reason blank where who approved gave none
     */
    public record Decided(PersonId by, Instant at, String reason) {}

    /** Refused if it stands elsewhere. */
    void require(ToolApprovalState wanted) {
        if (state != wanted) {
            throw ToolApprovalRefusal.NOT_ANY_MORE.because(state.code());
        }
    }

    /** Whether it counts on this day. */
    public boolean inForce(LocalDate today) {
        return state == ToolApprovalState.GRANTED && !terms.from().isAfter(today);
    }
}
