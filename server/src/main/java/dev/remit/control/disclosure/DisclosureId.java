package dev.remit.control.disclosure;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies an entry of the disclosure register. */
public record DisclosureId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.DISCLOSURE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
