package dev.remit.reports;

/** A document could not be made: a broken design, a missing font, a full disk. Never the reader's fault. */
public final class RenderingFailed extends RuntimeException {

    public RenderingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
