package dev.remit.ui.design.glyph;

import dev.remit.plugin.Grant;
import dev.remit.ui.words.Words;

/** How far something reaches: one block for each step from one's own records to the whole tenant. */
public enum Reach {
    OWN,
    TEAM,
    FILTERED,
    WORKSPACE,
    WHOLE_TENANT;

    /** As a connector reports it; an unknown reach has no blocks. */
    public static Reach of(Grant.Reach reach) {
        return reach == Grant.Reach.TENANT ? WHOLE_TENANT : valueOf(reach.name());
    }

    /**
     * The blocks, coloured by sensitivity.
     *
     * @param acts true for change and trigger, which are drawn in the warm ramp
     */
    public String markup(Sensitivity sensitivity, boolean acts) {
        String colour = "var(--rm-" + (acts ? "act" : "read") + "-" + sensitivity.step() + ")";
        StringBuilder blocks = new StringBuilder("<span class=\"rm-reach\" role=\"img\" aria-label=\"")
                .append(Markup.escape(Words.of(this)))
                .append("\">");
        for (Reach step : values()) {
            blocks.append(
                    step.compareTo(this) <= 0
                            ? "<i class=\"rm-on\" style=\"background:" + colour + "\"></i>"
                            : "<i></i>");
        }
        return blocks.append("</span>").toString();
    }
}
