package dev.remit.ui.words;

import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what a service refused into sentences. The only place in the console that does. */
public final class Refusals {

    private Refusals() {}

    /** What is wrong, as one sentence. */
    public static String sentence(Problem problem) {
        return Words.text(problem.refusal().key(), problem.args().toArray());
    }

    /** What a feature kept about something that went wrong: a refusal's sentence, or the text as it is if it is no refusal. */
    public static String kept(String text) {
        String[] parts = text.split(Problem.SEPARATOR, -1);
        Object[] args = Arrays.copyOfRange(parts, 1, parts.length, Object[].class);
        return Words.find(parts[0], args).orElse(text);
    }

    /** All that is wrong, a sentence each. */
    public static String sentences(RefusedException refused) {
        return refused.problems().stream().map(Refusals::sentence).collect(Collectors.joining(" "));
    }

    /** The sentences of the problems that are about a field, by field. */
    public static Map<String, String> byField(RefusedException refused) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Problem problem : refused.problems()) {
            problem.field().ifPresent(f -> sentences.merge(f, sentence(problem), (a, b) -> a + " " + b));
        }
        return sentences;
    }

    /** The sentences of the problems that are about the whole. */
    public static List<String> general(RefusedException refused) {
        return refused.problems().stream()
                .filter(p -> p.field().isEmpty())
                .map(Refusals::sentence)
                .toList();
    }
}
