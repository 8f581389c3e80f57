package dev.remit.ui.decisions;

import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.words.Words;

/** Risk tiers by the code that approvals keep. */
public final class Tiers {

    private Tiers() {}

    public static String badge(String code) {
        return glyph(code).badge();
    }

    static Glyph component(String code) {
        return new Glyph(badge(code));
    }

    public static String word(String code) {
        return Words.of(glyph(code));
    }

    private static TierGlyph glyph(String code) {
        return TierGlyph.of(Coded.of(RiskTier.class, code));
    }
}
