package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;
import java.util.Locale;
import java.util.Optional;

/** Risk tiers by shape: circle outline, half-filled square, triangle, barred octagon. */
public enum TierGlyph {
    MINIMAL("<circle cx='7' cy='7' r='4.9' fill='none' stroke='currentColor' stroke-width='1.8'/>"),
    LIMITED("<rect x='2' y='2' width='10' height='10' rx='1.5' fill='none' stroke='currentColor' stroke-width='1.6'/>"
            + "<path d='M2.5 7h9v4.3a.7.7 0 0 1-.7.7H3.2a.7.7 0 0 1-.7-.7z' fill='currentColor'/>"),
    HIGH(
            "<path d='M7 1.4 13 12.4H1z' fill='currentColor' stroke='currentColor' stroke-width='1' stroke-linejoin='round'/>"),
    PROHIBITED("<path d='M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5z' fill='currentColor'/>"
            + "<path d='M4 7h6' stroke='var(--rm-sheet)' stroke-width='2'/>");

    private final String shape;

    TierGlyph(String shape) {
        this.shape = shape;
    }

    /** The glyph of a tier, whichever feature's enum says it. */
    public static TierGlyph of(Enum<?> tier) {
        return valueOf(tier.name());
    }

    /** Glyph and word, in the tier's colour. */
    public String badge() {
        return badge(14, "");
    }

    /** Large, where the tier is what a page is about. */
    public String lead() {
        return badge(28, " rm-tier-lead");
    }

    private String badge(int size, String more) {
        return "<span class=\"rm-tier rm-tier-" + name().toLowerCase(Locale.ROOT) + more + "\">"
                + draw(size, Optional.empty()) + Markup.escape(Words.of(this)) + "</span>";
    }

    /** The glyph alone, with its name. */
    public String markup() {
        return "<span class=\"rm-tier rm-tier-" + name().toLowerCase(Locale.ROOT) + "\">"
                + draw(14, Optional.of(Words.of(this))) + "</span>";
    }

    private String draw(int size, Optional<String> name) {
        return Markup.svg(size, size, "0 0 14 14", name, shape);
    }
}
