package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;

/** How delicate the data is: depth of colour, and always the word. */
public enum Sensitivity {
    PUBLIC(0),
    INTERNAL(1),
    PERSONAL(2),
    SENSITIVE(3),
    HIGHLY_SENSITIVE(4),
    SECRET(5);

    private final int step;

    Sensitivity(int step) {
        this.step = step;
    }

    /** The class whichever feature's enum says it. */
    public static Sensitivity of(Enum<?> dataClass) {
        return valueOf(dataClass.name());
    }

    /** A swatch and the word. */
    public String chip() {
        return "<span class=\"rm-sensitivity\"><i style=\"background:var(--rm-read-" + step() + ")\"></i>"
                + Markup.escape(Words.of(this)) + "</span>";
    }

    int step() {
        return step;
    }
}
