package dev.remit.policy.decision;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a recorded decision. */
public record DecisionId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.DECISION, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
