package dev.remit.connector;

import dev.remit.plugin.Question;
import java.util.Map;
import java.util.Set;

/**
 * What a system is asked in one run.
 *
 * @param asked the questions
 * @param checkpoints where this very scan got to before it was interrupted
 * @param watermarks from where on to read what only grows
 */
public record RunQuestions(Set<Question> asked, Map<Question, String> checkpoints, Map<Question, String> watermarks) {

    public RunQuestions {
        asked = Set.copyOf(asked);
        checkpoints = Map.copyOf(checkpoints);
        watermarks = Map.copyOf(watermarks);
    }
}
