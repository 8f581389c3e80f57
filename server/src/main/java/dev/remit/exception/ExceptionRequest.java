package dev.remit.exception;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An exception, asked for or granted.
 *
 * @param key as people call it, for example {@code X-3}
 * @param reference what need not be kept, as people call it: {@code PG-01}
 * @param lastDay in the workspace's zone
 * @param version how often it was asked for, each time after reviewers returned it
 * @param renews the one it is to follow
 * @param decided by whom it was granted, declined or returned, or ended early
 */
public record ExceptionRequest(
        ExceptionId id,
        String key,
        UseCaseId useCase,
        String useCaseName,
        ExceptedKind kind,
        String reference,
        Terms terms,
        LocalDate lastDay,
        int version,
        PersonId requester,
        Instant askedAt,
        Optional<ExceptionId> renews,
        ExceptionState state,
        Optional<Decided> decided) {

    /**
     * Under which it is granted.
     *
     * @param owner who answers for it while it lasts
     * @param reason why it is needed
     * @param instead what is done instead
     */
    public record Terms(PersonId owner, String reason, String instead) {}

    /**
     * The last decision on it.
     *
     * @param reason blank where who granted gave none
     */
    public record Decided(PersonId by, Instant at, String reason) {}

    /** Refused if it stands elsewhere. */
    void require(ExceptionState wanted) {
        if (state != wanted) {
            throw ExceptionRefusal.NOT_IN_THIS_STATE.because(state.code());
        }
    }

    /** Whether it counts. */
    public boolean inForce() {
        return state == ExceptionState.GRANTED;
    }

    /** Whether it is over, or was never granted. */
    public boolean over() {
        return state != ExceptionState.GRANTED && state != ExceptionState.REQUESTED;
    }
}
