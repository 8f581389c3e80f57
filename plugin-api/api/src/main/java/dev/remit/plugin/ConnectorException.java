package dev.remit.plugin;

import java.util.Optional;

/**
 * Why something could not be read. Thrown by the host from {@link Http}, {@link Json} and {@link ScanSink}; a connector throws it
 * itself when the system's words need translating (an error inside a 200, a licence behind a 403).
 *
 * <p>The message is for the person who owns the connection: what happened and what to do. It holds no secret; the host removes
 * those it knows.
 *
 * {@snippet :
 * throw new ConnectorException(ConnectorException.Failure.PLAN_GATED, "The audit log needs the Enterprise plan.");
 * }
 */
public final class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in one word that code can act on. */
    public enum Failure {
        /** The credential was not accepted. */
        AUTHENTICATION,
        /** The credential was accepted and lacks a right. */
        FORBIDDEN,
        /** The system's edition or plan lacks the feature. */
        PLAN_GATED,
        /** There is nothing at this address. */
        NOT_FOUND,
        /** The system keeps asking us to slow down. */
        RATE_LIMITED,
        /** No answer, or not all of it, in time. */
        TIMEOUT,
        /** No connection. */
        UNREACHABLE,
        /** The system sent us elsewhere; redirects are not followed. */
        REDIRECTED,
        /** The system failed (5xx). */
        SERVER_ERROR,
        /** The system refused the request for another reason (4xx). */
        REJECTED,
        /** Something other than JSON came back. */
        NOT_JSON,
        /** The answer breaks off, contradicts itself or has an unknown shape. */
        MALFORMED,
        /** The answer is larger than the host takes. */
        TOO_LARGE,
        /** The host did not send it: address, path or parameter is not declared or not allowed. */
        EGRESS_REFUSED,
        /** The connector did something it did not declare. */
        UNDECLARED,
        /** The connector itself failed; its vendor has to be told. */
        DEFECT,
        /** The scan was cancelled or its time is over. */
        CANCELLED
    }

    private final Failure failure;
    private final transient Optional<Response> response;

    /** A failure without an answer from the system. */
    public ConnectorException(Failure failure, String message) {
        this(failure, message, Optional.empty());
    }

    /** A failure with the answer the system gave, so that a connector can read its error code. */
    public ConnectorException(Failure failure, String message, Optional<Response> response) {
        super(message);
        this.failure = failure;
        this.response = response;
    }

    /** Why. */
    public Failure failure() {
        return failure;
    }

    /** The system's answer, if there was one. */
    public Optional<Response> response() {
        return response;
    }

    /** The message; always there. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? failure.name() : message;
    }
}
