package dev.remit.prompt.example;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many years of school an English text asks for: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Flesch–Kincaid
 * grade level; Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, Naval Technical Training Command, 1975). A
 * syllable is a run of vowels; an e that ends a word is none unless it is the only one.
 */
final class ReadingGrade {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?…]+(?=\\s|$)|\\n{2,}");
    private static final Pattern NOT_VOWELS = Pattern.compile("[^aeiouyäöüéèêáàóòíú]+");

    private ReadingGrade() {}

    /** Zero if there are no words. */
    static double of(String text) {
        String[] words = Arrays.stream(NOT_A_WORD.split(text))
                .filter(word -> !word.isBlank())
                .toArray(String[]::new);
        if (words.length == 0) {
            return 0;
        }
        long sentences = Arrays.stream(SENTENCE_ENDS.split(text.strip()))
                .filter(sentence -> !sentence.isBlank())
                .count();
        long syllables = Arrays.stream(words).mapToLong(ReadingGrade::syllables).sum();
        return 0.39 * words.length / Math.max(1, sentences) + 11.8 * syllables / words.length - 15.59;
    }

    static long syllables(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        long runs = Arrays.stream(NOT_VOWELS.split(small))
                .filter(run -> !run.isEmpty())
                .count();
        boolean silent = small.endsWith("e") && !small.endsWith("le") && runs > 1;
        return Math.max(1, silent ? runs - 1 : runs);
    }
}
