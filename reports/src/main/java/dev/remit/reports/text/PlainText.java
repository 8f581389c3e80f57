package dev.remit.reports.text;

import java.util.Objects;

/** Makes text from people and other systems fit to print: it may hold anything, and none of it may take effect. */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private static final String FORMULA_STARTS = "=+-@";

    /** Longer than anything that people or systems name; a cell of it still fits on a page or two. */
    private static final int LONGEST = 2_000;

    private PlainText() {}

    /** Refuses text that says nothing. */
    public static String required(String name, String text) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank.");
        }
        return text;
    }

    /** Keeps line breaks; drops what cannot be printed and what would change the direction of the text around it. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(PlainText::ordinary)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(PlainText::printable).filter(point -> point >= 0).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** For a cell, which grows with it: clean, on one line, all of it. */
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /** For where there is no more room: clean, on one line, at most {@code length} characters long, nothing silently left blank. */
    public static String line(String text, int length) {
        String line = clean(text.length() > length * 4 ? text.substring(0, length * 4) : text)
                .replaceAll("\\s+", " ")
                .strip();
        line = Glyphs.shown(line);
        return line.length() <= length ? line : cut(line, length - 1) + "…";
    }

    /** Whether a spreadsheet would take the text for a formula if somebody typed it. */
    public static boolean looksLikeFormula(String text) {
        String typed = text.stripLeading();
        return text.startsWith("\t")
                || text.startsWith("\r")
                || (!typed.isEmpty() && FORMULA_STARTS.indexOf(typed.charAt(0)) >= 0);
    }

    /** The first {@code length} characters, never half a surrogate pair. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean ordinary(int point) {
        return printable(point) == point;
    }

    private static int printable(int point) {
        if (point == '\n') {
            return point;
        }
        if (point == '\t' || point == '\r' || point == 0x2028 || point == 0x2029) {
            return ' ';
        }
        if (Character.isISOControl(point) || turnsText(point)) {
            return -1;
        }
        boolean halfPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return halfPair || (point & 0xFFFE) == 0xFFFE ? REPLACEMENT : point;
    }

    private static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
