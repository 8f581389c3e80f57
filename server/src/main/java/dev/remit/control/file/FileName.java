package dev.remit.control.file;

import java.text.Normalizer;

/** Names of files come from somebody else's machine: what is kept of one shows as what it is, and leads nowhere. */
final class FileName {

    static final int LONGEST = 255;

    private static final String SPECIAL = "\"<>:|?*";
    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "file";

    private FileName() {}

    /** Without folders, without characters that do not show or turn others around, and not too long; its ending stays. */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::shows).forEach(kept::appendCodePoint);
        String name = Normalizer.normalize(kept, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll(" *\\. *", ".")
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            name = NAMELESS + name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        return cut(name.substring(0, name.length() - ending.length()), LONGEST - ending.length()) + ending;
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> Character.isWhitespace(character);
            default -> SPECIAL.indexOf(character) < 0;
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean inside = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, inside ? most - 1 : most).strip();
    }
}
