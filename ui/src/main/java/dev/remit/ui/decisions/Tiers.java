package dev.remit.ui.decisions;

import dev.remit.approval.plan.WorkflowScope;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.words.Words;

/** Risk tiers by the code that approvals keep. */
public final class Tiers {

    private Tiers() {}

    /** What has no tier says so. */
    public static String badge(String code) {
        return has(code) ? glyph(code).badge() : Markup.span("rm-quiet", Words.text("decisions.no-tier"));
    }

    static Glyph component(String code) {
        return new Glyph(badge(code));
    }

    public static String word(String code) {
        return has(code) ? Words.of(glyph(code)) : Words.text("decisions.no-tier");
    }

    static boolean has(String code) {
        return !code.equals(WorkflowScope.NO_TIER);
    }

    private static TierGlyph glyph(String code) {
        return TierGlyph.of(Coded.of(RiskTier.class, code));
    }
}
