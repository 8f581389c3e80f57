package dev.remit.catalog.approved;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Which approval of a tool. */
public record ToolApprovalId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.TOOL_APPROVAL, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
