package dev.remit.plugin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the host lends to a connector for one test or scan. Made by the host; valid until the call it was passed to returns, and
 * only in that thread.
 *
 * {@snippet :
 * if (context.questions().contains(Question.LAST_USE)) {
 *     context.stopIfCancelled();
 *     Response answer = context.http().send(Request.to("logins"));
 * }
 * }
 */
public interface ScanContext {

    /** The only way to the network. */
    Http http();

    /** The questions asked this time: a part of those declared, possibly all. */
    Set<Question> questions();

    /** The time, UTC; a connector never asks a clock of its own. */
    Instant now();

    /**
     * Returns at once unless the scan was cancelled or ran out of time. Call it in every loop; {@link Http} calls it too.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#CANCELLED}
     */
    void stopIfCancelled();

    /**
     * Where a scan that was interrupted got to with this question, as given to {@link ScanSink#checkpoint}; this scan is the same
     * one going on, and all that was reported up to there is kept. Empty: begin at the beginning. A connector that cannot go on
     * from there ignores it and reports everything again.
     */
    Optional<String> checkpoint(Question question);

    /**
     * Up to where the last scan read this question, as given to {@link ScanSink#watermark}. If there is one, read only what is
     * newer: everything known under the question that is not reported again stays known. Empty: read everything; the host withholds
     * it from time to time, so that what vanished without a trace is noticed.
     */
    Optional<String> watermark(Question question);
}
