package dev.remit.incident;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies an incident. People call it by its key. */
public record IncidentId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.INCIDENT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
