package dev.remit.ui.design.glyph;

import java.util.Locale;

/** A status is always icon and word; colour comes third. */
public enum Status {
    OK(Icon.CHECK),
    WARN(Icon.ALERT),
    BAD(Icon.ALERT),
    INFO(Icon.QUESTION),
    LATE(Icon.CLOCK);

    private final Icon icon;

    Status(Icon icon) {
        this.icon = icon;
    }

    public String markup(String words) {
        String colour = this == LATE ? "bad" : name().toLowerCase(Locale.ROOT);
        return Markup.wrap("rm-status rm-" + colour, icon.markup(14) + Markup.escape(words));
    }

    public Glyph glyph(String words) {
        return new Glyph(markup(words));
    }
}
