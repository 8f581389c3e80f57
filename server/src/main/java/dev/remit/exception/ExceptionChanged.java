package dev.remit.exception;

/**
 * Something happened to an exception that nobody decided in steps; published in the transaction that did it, for those who have to hear
 * of it.
 */
public record ExceptionChanged(ExceptionRequest request, What what) {

    /** What happened. */
    public enum What {
        WITHDRAWN,
        REVOKED,
        /** Its last day is near. */
        EXPIRING,
        EXPIRED
    }
}
