package dev.remit.catalog.approved;

import java.util.UUID;

/** What a tool is approved for changed; published in the transaction that did it. */
public record ToolApprovalChanged(UUID tool) {}
