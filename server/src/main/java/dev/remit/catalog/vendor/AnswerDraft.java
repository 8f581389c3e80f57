package dev.remit.catalog.vendor;

import java.time.LocalDate;
import java.util.Optional;

/** An answer to be given; what is missing is named when it is. */
public record AnswerDraft(String answer, String source, Optional<LocalDate> validUntil) {

    public AnswerDraft {
        answer = answer.strip();
        source = source.strip();
    }
}
