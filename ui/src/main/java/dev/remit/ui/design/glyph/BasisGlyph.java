package dev.remit.ui.design.glyph;

import dev.remit.plugin.Basis;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** How we know, by fill: bases are never merged into one tick. */
public enum BasisGlyph {
    DECLARED("<rect x='2' y='2' width='10' height='10' rx='2' fill='none' stroke='currentColor' stroke-width='1.5'/>"),
    EFFECTIVE("<rect x='1.5' y='1.5' width='11' height='11' rx='2' fill='currentColor'/>"),
    OBSERVED("<rect x='1.5' y='1.5' width='11' height='11' rx='2' fill='currentColor'/>"
            + "<circle cx='7' cy='7' r='2.4' fill='var(--rm-sheet)'/>"),
    INFERRED("<rect x='2' y='2' width='10' height='10' rx='2' fill='none' stroke='currentColor' stroke-width='1.5'"
            + " stroke-dasharray='1.6 1.9'/><circle cx='7' cy='7' r='1.3' fill='currentColor'/>"),
    ATTESTED("<rect x='2' y='2' width='10' height='10' rx='2' fill='none' stroke='currentColor' stroke-width='1.5'/>"
            + "<path d='M4 8.6c1-2.6 1.8-3.2 2.2-2.6.5.8-.6 2.6.3 2.6.7 0 1-1 1.5-1s.5.8 2 .6' fill='none'"
            + " stroke='currentColor' stroke-width='1.2' stroke-linecap='round'/>"),
    /** We could not see. */
    UNKNOWN("<rect x='2' y='2' width='10' height='10' rx='2' fill='none' stroke='currentColor' stroke-width='1'"
            + " stroke-dasharray='2 1.5'/><path d='M3 8 8 3M3 11.5 11.5 3M6.2 11.5 11.2 6.5' stroke='currentColor'"
            + " stroke-width='1'/>"),
    /** It was checked, and the answer is no. */
    CHECKED_NO("<path d='M4 7h6' stroke='currentColor' stroke-width='1.5' stroke-linecap='round'/>");

    private final String shape;

    BasisGlyph(String shape) {
        this.shape = shape;
    }

    public static BasisGlyph of(Basis basis) {
        return valueOf(basis.name());
    }

    /** The glyph alone, with its name. */
    public String markup() {
        return Markup.wrap("rm-basis", Markup.svg(13, 13, "0 0 14 14", Optional.of(Words.of(this)), shape));
    }

    /** Glyph and word, for keys and details. */
    public String labelled() {
        return "<span class=\"rm-basis rm-pair\">" + Markup.svg(13, 13, "0 0 14 14", Optional.empty(), shape)
                + Markup.escape(Words.of(this)) + "</span>";
    }
}
