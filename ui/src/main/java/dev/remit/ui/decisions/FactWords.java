package dev.remit.ui.decisions;

import dev.remit.approval.Snapshot;
import dev.remit.shared.SubjectKind;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Snapshots in words: what a kind keeps by key and code is called by the words of today, so that it reads the same however long ago it
 * was shown; what was kept in words stays as it was kept.
 */
final class FactWords {

    private static final String WORDS = "decisions.fact.";

    /** Values that other pages have words for, by kind and key. */
    private static final Map<String, UnaryOperator<String>> CODES = Map.of(
            "tool-approval.functions", code -> "question.function." + code,
            "tool-approval.data", code -> "data-class." + code,
            "tool-approval.can", code -> "Capability." + code.toUpperCase(Locale.ROOT));

    private FactWords() {}

    static Snapshot told(SubjectKind kind, Snapshot shown) {
        return new Snapshot(
                shown.title(),
                shown.version(),
                shown.tier(),
                shown.tierRules(),
                shown.facts().stream().map(fact -> told(kind, fact)).toList(),
                shown.reasons(),
                shown.standing());
    }

    private static Snapshot.Fact told(SubjectKind kind, Snapshot.Fact fact) {
        String key = kind.code() + "." + fact.key();
        UnaryOperator<String> code = Optional.ofNullable(CODES.get(key)).orElse(value -> WORDS + key + "." + value);
        List<String> values = fact.values().stream()
                .map(value -> Words.find(code.apply(value)).orElse(value))
                .toList();
        return new Snapshot.Fact(fact.key(), Words.find(WORDS + key).orElse(fact.label()), values);
    }
}
