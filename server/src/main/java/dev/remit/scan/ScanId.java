package dev.remit.scan;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a scan of the current workspace. */
public record ScanId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.SCAN, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
