package dev.remit.plugin.runtime;

import dev.remit.plugin.Question;
import java.util.Map;
import java.util.Set;

/**
 * What one scan is asked.
 *
 * @param questions a part of those the connector declares
 * @param checkpoints where this very scan got to before it was interrupted, by question
 * @param watermarks up to where the last scan read, by question
 * @param cancellation ends it from outside
 */
public record ScanRequest(
        Set<Question> questions,
        Map<Question, String> checkpoints,
        Map<Question, String> watermarks,
        Cancellation cancellation) {

    /** Copies the collections. */
    public ScanRequest {
        questions = Set.copyOf(questions);
        checkpoints = Map.copyOf(checkpoints);
        watermarks = Map.copyOf(watermarks);
    }

    /** From the beginning. */
    public static ScanRequest of(Set<Question> questions, Cancellation cancellation) {
        return new ScanRequest(questions, Map.of(), Map.of(), cancellation);
    }
}
