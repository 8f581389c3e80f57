package dev.remit.findings;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a finding. People call it by its key. */
public record FindingId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.FINDING, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
