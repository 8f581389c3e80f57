package dev.remit.inventory.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is written into cells of text and read from them again. */
public final class Cells {

    /** Nobody knows, which is not the same as an empty cell; read, it says nothing. */
    public static final String NOT_KNOWN = "not known";

    private Cells() {}

    /** A cell that a spreadsheet would take for a formula is led by an apostrophe, which it shows as text. */
    public static String neutral(String text) {
        return risky(text) ? "'" + text : text;
    }

    /** What was written before it was neutralised. */
    public static String original(String cell) {
        return cell.startsWith("'") && risky(cell) ? cell.substring(1) : cell;
    }

    /** Several in one cell. */
    public static String list(Collection<String> entries) {
        return entries.stream()
                .map(entry -> entry.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }

    /** The entries of {@link #list}; empty ones are left out. */
    public static List<String> entries(String cell) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && "\\;".indexOf(cell.charAt(i + 1)) >= 0) {
                i++;
                entry.append(cell.charAt(i));
            } else if (c == ';') {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString().strip());
        entries.removeIf(String::isEmpty);
        return entries;
    }

    /** As choices are spelled: "Act alone" is {@code act-alone}. */
    public static String code(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    /** Apostrophes before it do not make it any less of a formula: taken off one by one, they must not uncover one. */
    private static boolean risky(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && "=+-@\t\r\n|%".indexOf(text.charAt(first)) >= 0;
    }
}
