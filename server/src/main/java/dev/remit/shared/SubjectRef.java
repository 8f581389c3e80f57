package dev.remit.shared;

import java.util.UUID;

/** Points at one governed thing of the current workspace. */
public record SubjectRef(SubjectKind kind, UUID id) {

    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }
}
