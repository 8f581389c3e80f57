package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;

/** The citron marker: changed since you last looked, or since the last scan. Used for nothing else. */
public final class Marker {

    private Marker() {}

    /** Words marked as changed. */
    public static String markup(String changed) {
        return "<mark class=\"rm-marker\">" + Markup.escape(changed) + "</mark>";
    }

    /** The dot at a row that changed. */
    public static String dot() {
        return "<span class=\"rm-dot\" role=\"img\" aria-label=\"" + Markup.escape(Words.text("design.changed"))
                + "\"></span>";
    }

    public static Glyph glyph(String changed) {
        return new Glyph(markup(changed));
    }
}
