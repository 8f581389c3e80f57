package dev.remit.plugin.runtime;

import dev.remit.plugin.Question;
import java.util.Map;
import java.util.Set;

/**
 * What one scan is asked.
 *
 * @param questions a part of those the connector declares
 * @param checkpoints where an earlier scan got to, by question
 * @param cancellation ends it from outside
 */
public record ScanRequest(Set<Question> questions, Map<Question, String> checkpoints, Cancellation cancellation) {

    /** Copies both collections. */
    public ScanRequest {
        questions = Set.copyOf(questions);
        checkpoints = Map.copyOf(checkpoints);
    }

    /** From the beginning. */
    public static ScanRequest of(Set<Question> questions, Cancellation cancellation) {
        return new ScanRequest(questions, Map.of(), cancellation);
    }
}
