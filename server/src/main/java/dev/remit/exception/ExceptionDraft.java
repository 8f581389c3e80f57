package dev.remit.exception;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import java.time.LocalDate;
import java.util.Optional;

/** An exception to be asked for; what is missing is named when it is. */
public record ExceptionDraft(
        UseCaseId useCase,
        ExceptedKind kind,
        String reference,
        Optional<PersonId> owner,
        String reason,
        String instead,
        Optional<LocalDate> lastDay) {

    public ExceptionDraft {
        reference = reference.strip();
        reason = reason.strip();
        instead = instead.strip();
    }
}
