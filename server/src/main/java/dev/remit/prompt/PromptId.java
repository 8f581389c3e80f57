package dev.remit.prompt;

import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.UUID;

/** Identifies a prompt through all its versions. */
public record PromptId(UUID value) {

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.PROMPT, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
