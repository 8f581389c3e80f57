package dev.remit.exception;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import java.time.LocalDate;
import java.util.Locale;
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
        // policies and controls have ids in capitals; what is typed otherwise would count nowhere
        reference = kind == ExceptedKind.POLICY || kind == ExceptedKind.CONTROL
                ? reference.strip().toUpperCase(Locale.ROOT)
                : reference.strip();
        reason = reason.strip();
        instead = instead.strip();
    }

    /** The same terms for what another asks for. */
    ExceptionDraft about(ExceptionRequest other) {
        return new ExceptionDraft(other.useCase(), other.kind(), other.reference(), owner, reason, instead, lastDay);
    }
}
