package dev.remit.connector;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a connection of the current workspace. */
public record ConnectionId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.CONNECTION, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
