package dev.remit.exception;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies an exception, asked for or granted. People call it by its key. */
public record ExceptionId(UUID value) {

    public SubjectRef subject() {
        return new SubjectRef(SubjectKind.EXCEPTION, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
