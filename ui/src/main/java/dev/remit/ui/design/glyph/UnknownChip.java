package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;

/** The hatched chip: we could not see, with the reason in two words. Unknown is not "no", not zero, not empty. */
public final class UnknownChip {

    private UnknownChip() {}

    /** "not known", hatched. */
    public static String markup() {
        return markup(Words.text("design.not-known"));
    }

    /** The reason in two words, hatched. */
    public static String markup(String reason) {
        return "<span class=\"rm-unknown\"><span>" + Markup.escape(reason) + "</span></span>";
    }

    public static Glyph glyph() {
        return new Glyph(markup());
    }

    public static Glyph glyph(String reason) {
        return new Glyph(markup(reason));
    }
}
