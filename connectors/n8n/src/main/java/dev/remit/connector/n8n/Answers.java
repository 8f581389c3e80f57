package dev.remit.connector.n8n;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Passes on what was asked for and drops the rest, so that whoever reads need not look at the questions. */
record Answers(ScanContext context, ScanSink sink) {

    boolean asked(Question... questions) {
        return Stream.of(questions).anyMatch(context.questions()::contains);
    }

    void observe(Question question, Observation observation) {
        if (asked(question)) {
            sink.observe(question, observation);
        }
    }

    /** n8n never says how many there are. */
    void progress(Question question, long done) {
        if (asked(question)) {
            sink.progress(question, done, OptionalLong.empty());
        }
    }

    void answer(Question question, Coverage coverage) {
        if (asked(question)) {
            sink.answer(question, coverage);
        }
    }

    /** What failed, unless it is the end of the whole scan: a key that is refused once is refused everywhere. */
    Optional<ConnectorException> attempt(Runnable part) {
        try {
            part.run();
            return Optional.empty();
        } catch (ConnectorException failure) {
            if (failure.failure() == Failure.CANCELLED
                    || failure.failure() == Failure.UNDECLARED
                    || failure.failure() == Failure.AUTHENTICATION) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }
}
