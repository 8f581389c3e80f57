package dev.remit.reporting;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a report. */
public record ReportId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.REPORT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
