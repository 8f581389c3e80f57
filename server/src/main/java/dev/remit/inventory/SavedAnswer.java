package dev.remit.inventory;

import dev.remit.shared.Problem;
import java.time.Instant;
import java.util.List;

/**
 * An answer as it is stored: also one that is not right yet, so that nothing typed is lost.
 *
 * @param values as typed: one for text, numbers and single choices; several for multiple choices; none if it was cleared
 * @param revision counts its changes from 1; say it when saving the next
 * @param problems what is wrong with it, each at the question's key; to be mended before submitting
 */
public record SavedAnswer(String question, List<String> values, int revision, Instant savedAt, List<Problem> problems) {

    public SavedAnswer {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }
}
