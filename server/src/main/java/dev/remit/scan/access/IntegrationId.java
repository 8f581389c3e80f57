package dev.remit.scan.access;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies an AI integration. */
public record IntegrationId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.INTEGRATION, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
