package dev.remit.plugin;

import java.util.OptionalLong;

/**
 * Takes what a scan sees. Made by the host; used from the scanning thread only. Nothing is held in memory: each observation is
 * checked, passed on and forgotten.
 *
 * {@snippet :
 * sink.observe(Question.CREDENTIALS, token);
 * sink.progress(Question.CREDENTIALS, 40, OptionalLong.of(120));
 * sink.answer(Question.CREDENTIALS, Coverage.partial("Three users could not be read: 403"));
 * }
 */
public interface ScanSink {

    /**
     * Reports a fact as part of the answer to a question. The same key twice under one question replaces the first.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#UNDECLARED} if the question was not declared or not asked,
     *     or was answered already, or if the evidence does not come from a response of this scan
     */
    void observe(Question question, Observation observation);

    /**
     * Tells the person watching how far it is.
     *
     * @param done how many things were read, never decreasing
     * @param total how many there are, if the system says
     */
    void progress(Question question, long done, OptionalLong total);

    /**
     * Ends a question. Exactly once for each question asked; no observation for it afterwards.
     *
     * @throws ConnectorException with {@link ConnectorException.Failure#UNDECLARED} if the question was not asked or has ended
     */
    void answer(Question question, Coverage coverage);

    /**
     * Remembers that everything up to this position was reported under this question, so that a scan which is interrupted can go on
     * from here. What was reported under an unanswered question without a position is asked for again: who reports under several
     * questions on the way sets a position for each of them.
     *
     * @param position the connector's own words, at most 1,000 characters, no secret
     */
    void checkpoint(Question question, String position);

    /**
     * Says that the next scan may read this question from here on only; see {@link ScanContext#watermark}. For what only grows, such
     * as the records of a log; never for lists from which things disappear. Counts once the question was answered.
     *
     * @param position the connector's own words, at most 1,000 characters, no secret
     */
    void watermark(Question question, String position);
}
