package dev.remit.identity.token;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a token; worth nothing to whoever wants to use it. */
public record TokenId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.API_TOKEN, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
