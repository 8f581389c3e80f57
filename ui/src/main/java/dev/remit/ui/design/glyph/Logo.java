package dev.remit.ui.design.glyph;

import java.util.Optional;

/** The capability strip as a mark. */
public final class Logo {

    private static final double[] TOPS = {13, 10.5, 8, 5.5, 5.5};
    private static final double BOTTOM = 19;

    private Logo() {}

    public static String markup() {
        StringBuilder bars = new StringBuilder("<rect width='24' height='24' rx='5' fill='var(--rm-accent)'/>");
        for (int i = 0; i < TOPS.length; i++) {
            bars.append("<rect x='").append(Markup.plain(4.2 + i * 3.3)).append("' y='");
            bars.append(Markup.plain(TOPS[i])).append("' width='2.3' height='");
            bars.append(Markup.plain(BOTTOM - TOPS[i])).append("' rx='.6' fill='");
            bars.append(i < 4 ? "var(--rm-on-accent)" : "var(--rm-logo-tip)").append("'/>");
        }
        return Markup.svg(24, 24, "0 0 24 24", Optional.empty(), bars.toString());
    }
}
