package dev.remit.prompt.input;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A regular expression of somebody we do not know: RE2, which takes time in proportion to expression and text, and no expression that
 * its counted repetitions blow up beyond a size.
 */
public final class BoundedPattern {

    /** Of the expression with its repetitions written out, at most. */
    public static final int LARGEST = 10_000;

    private static final java.util.regex.Pattern COUNTS =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** An {@link IllegalArgumentException} with what is wrong, in the words of RE2. */
    public static BoundedPattern compile(String expression) {
        if (size(expression) > LARGEST) {
            throw new IllegalArgumentException("too large with its repetitions");
        }
        try {
            return new BoundedPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** What it finds first. */
    public Optional<String> find(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static double size(String expression) {
        double size = expression.length();
        java.util.regex.Matcher counts = COUNTS.matcher(expression);
        while (counts.find()) {
            String most = counts.group(2);
            double count = Double.parseDouble(most == null || most.isEmpty() ? counts.group(1) : most);
            size *= Math.max(1, count);
        }
        return size;
    }
}
