package dev.remit.policy.fact;

import java.util.List;
import java.util.Optional;

/**
 * What values a fact can have.
 *
 * @param words that a word can be; empty: any
 * @param least of a number
 * @param most of a number
 */
public record FactType(Shape shape, List<String> words, double least, double most) {

    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_WORD = 200;

    /** How a value looks, in CEL and in JSON. */
    public enum Shape {
        /** {@code string} */
        WORD,
        /** {@code list(string)} */
        WORDS,
        /** {@code bool} */
        FLAG,
        /** {@code double}, finite */
        NUMBER,
        /** {@code int} */
        COUNT
    }

    public FactType {
        words = List.copyOf(words);
    }

    public static FactType word(String... words) {
        return new FactType(Shape.WORD, List.of(words), 0, 0);
    }

    static FactType words(String... words) {
        return new FactType(Shape.WORDS, List.of(words), 0, 0);
    }

    static FactType flag() {
        return new FactType(Shape.FLAG, List.of(), 0, 0);
    }

    static FactType number(double least, double most) {
        return new FactType(Shape.NUMBER, List.of(), least, most);
    }

    public static FactType count() {
        return new FactType(Shape.COUNT, List.of(), 0, Integer.MAX_VALUE);
    }

    /** The value as CEL wants it; empty if it is none of this type. Takes what JSON and YAML give for it. */
    public Optional<Object> read(Object given) {
        return switch (shape) {
            case FLAG -> given instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
            case WORD -> given instanceof String word && accepts(word) ? Optional.of(word) : Optional.empty();
            case WORDS -> given instanceof List<?> list ? list(list) : Optional.empty();
            case NUMBER ->
                given instanceof Number n ? inBounds(n.doubleValue()).map(d -> (Object) d) : Optional.empty();
            case COUNT ->
                given instanceof Integer || given instanceof Long
                        ? inBounds(((Number) given).doubleValue()).map(d -> (Object) ((Number) given).longValue())
                        : Optional.empty();
        };
    }

    boolean accepts(String word) {
        return word.length() <= LONGEST_WORD && (words.isEmpty() || words.contains(word));
    }

    private Optional<Double> inBounds(double value) {
        return value >= least && value <= most ? Optional.of(value) : Optional.empty();
    }

    private Optional<Object> list(List<?> given) {
        if (given.size() > LONGEST_LIST || !given.stream().allMatch(w -> w instanceof String word && accepts(word))) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(given));
    }
}
