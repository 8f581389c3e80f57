package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person as initials; nobody is hatched and red. */
public final class Avatar {

    private Avatar() {}

    /** Initials alone; put the name beside them or in a label. */
    public static String initials(String name) {
        return "<span class=\"rm-avatar\" aria-hidden=\"true\">" + Markup.escape(letters(name)) + "</span>";
    }

    /** Initials and name. */
    public static String person(String name) {
        return Markup.wrap("rm-person", initials(name) + Markup.span("rm-person-name", name));
    }

    /** Initials and name, or the hatched gap where an owner should be. */
    public static String owner(Optional<String> name) {
        return name.map(Avatar::person).orElseGet(() -> nobody(Words.text("design.nobody")));
    }

    /** The gap, with what is known of it: "nobody", "left 14 Nov". */
    public static String nobody(String words) {
        return Markup.wrap(
                "rm-person",
                "<span class=\"rm-avatar rm-avatar-none\" aria-hidden=\"true\">?</span>"
                        + Markup.span("rm-person-name rm-bad rm-mid", words));
    }

    static String letters(String name) {
        String[] words = name.strip().split("\\s+", -1);
        return Arrays.stream(words.length > 2 ? new String[] {words[0], words[words.length - 1]} : words)
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
