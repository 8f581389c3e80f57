package dev.remit.catalog.approved;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An approval to be asked for; what is missing is named when it is.
 *
 * @param from the first day; the day it is asked for unless somebody says otherwise
 */
public record ToolApprovalDraft(
        UUID tool,
        ApprovedScope scope,
        String conditions,
        String evidence,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public ToolApprovalDraft {
        conditions = conditions.strip();
        evidence = evidence.strip();
    }

    /** The same for this tool. */
    ToolApprovalDraft about(UUID other) {
        return new ToolApprovalDraft(other, scope, conditions, evidence, from, until);
    }
}
