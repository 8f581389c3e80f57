package dev.remit.catalog.approved;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the list of approvals is narrowed down to.
 *
 * @param states one of these; empty if any will do
 */
public record ToolApprovalFilter(Optional<UUID> tool, Set<ToolApprovalState> states) {

    public static final ToolApprovalFilter NONE = new ToolApprovalFilter(Optional.empty(), Set.of());

    public ToolApprovalFilter {
        states = Set.copyOf(states);
    }
}
