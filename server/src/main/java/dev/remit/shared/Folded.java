package dev.remit.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text folded for sorting and finding: lower case, without accents, byte by byte the same for everybody. */
public final class Folded {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 60;
    private static final int SHORTEST_TOPIC = 3;

    /** Words that say nothing about what a use case does. */
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "with", "from", "our", "that", "this", "are", "not", "into", "all", "per", "new",
            "have", "has", "was", "but", "they", "them", "their", "who", "what", "when", "which", "than", "too", "can",
            "will", "team", "use", "using", "der", "die", "das", "den", "und", "mit", "von", "fur", "ist", "wir", "zum",
            "zur");

    private Folded() {}

    public static String text(String shown) {
        return Normalizer.normalize(shown, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The beginning of it, for sorting: folding can make a text many times as long, and an index holds only so much. */
    public static String key(String shown) {
        return start(text(shown), LONGEST_KEY);
    }

    /** The words of the texts: runs of letters and digits. */
    public static Set<String> words(String... texts) {
        return runs(texts).limit(MOST_WORDS).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words that say what the texts are about: neither short ones nor those that stand in any text. */
    public static Set<String> topics(String... texts) {
        return runs(texts)
                .filter(word -> word.length() >= SHORTEST_TOPIC && !COMMON.contains(word))
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each run of letters and digits once, in the order of the texts. */
    private static Stream<String> runs(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(text(text).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .map(word -> start(word, LONGEST_WORD))
                .distinct();
    }

    /** Never half a character: a database keeps none. */
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
