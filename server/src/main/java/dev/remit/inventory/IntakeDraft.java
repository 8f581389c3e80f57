package dev.remit.inventory;

import dev.remit.inventory.pattern.PatternFit;
import dev.remit.inventory.questions.Question;
import dev.remit.risk.TierExplanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An intake request as its form shows it.
 *
 * @param asked the questions that its answers so far make relevant, in order
 * @param answers by question key, also of questions that are not asked any more
 * @param missing keys of asked questions that need an answer and have none
 * @param heading the tier it is heading for and why, from the answers so far
 * @param prefilledFrom where prefilled answers come from, for example a finding; empty if it was started by hand
 * @param fit how it stands to the pattern it was started from; empty if there is none
 */
public record IntakeDraft(
        UseCase useCase,
        List<Question> asked,
        Map<String, SavedAnswer> answers,
        Set<String> missing,
        TierExplanation heading,
        Optional<IntakePrefill.Origin> prefilledFrom,
        Optional<PatternFit> fit) {

    /** Whether a question still has the answer that the pattern filled in. */
    public boolean byPattern(String question) {
        SavedAnswer answer = answers.get(question);
        return answer != null
                && answer.revision() == 1
                && fit.filter(f -> f.pattern().fills(question, answer.values())).isPresent();
    }

    /** How many of the asked questions have an answer. */
    public int answered() {
        return (int) asked.stream()
                .filter(q -> answers.containsKey(q.key())
                        && !answers.get(q.key()).values().isEmpty())
                .count();
    }

    /** The answer's values; empty if there is none. */
    public List<String> values(String question) {
        SavedAnswer answer = answers.get(question);
        return answer == null ? List.of() : answer.values();
    }
}
