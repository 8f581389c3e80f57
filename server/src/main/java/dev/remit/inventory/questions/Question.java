package dev.remit.inventory.questions;

import dev.remit.risk.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One question of the intake form. Its sentences stand in the message bundle {@code inventory}: the question under {@code
 * question.<key>}, what the answer is for under {@code question.<key>.help}, its options under {@code question.<key>.<option>}, its
 * section under {@code section.<section>}.
 *
 * @param key stable; answers are stored under it
 * @param section the part of the form it stands in, for example {@code outcome}
 * @param options codes to choose from, in order; empty for other types
 * @param required whether it must be answered before submitting, if it is asked
 * @param material whether changing its answer after an approval voids that approval
 * @param fact what it tells the risk engine; empty if it tells nothing
 * @param askedWhen the answers that make it relevant: of every named question, one of the values; empty if it is always asked
 */
public record Question(
        String key,
        String section,
        QuestionType type,
        List<String> options,
        boolean required,
        boolean material,
        Optional<Fact> fact,
        Map<String, Set<String>> askedWhen) {

    public Question {
        options = List.copyOf(options);
        askedWhen = Map.copyOf(askedWhen);
    }
}
