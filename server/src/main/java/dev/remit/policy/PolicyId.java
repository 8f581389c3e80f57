package dev.remit.policy;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a policy through all its versions. */
public record PolicyId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.POLICY, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
