package dev.remit.inventory;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a use case, from its first draft on. */
public record UseCaseId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.USE_CASE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
