package dev.remit.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Text folded for sorting and finding: lower case, without accents, byte by byte the same for everybody. */
public final class Folded {

    private static final int LONGEST_WORD = 60;
    private static final int MOST_WORDS = 60;

    private Folded() {}

    public static String text(String shown) {
        return Normalizer.normalize(shown, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The words of the texts: runs of letters and digits. */
    public static Set<String> words(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(text(text).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
