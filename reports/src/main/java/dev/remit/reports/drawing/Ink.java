package dev.remit.reports.drawing;

import java.awt.Color;
import java.util.List;

/** The light values of the design tokens, as the console's style sheet has them. */
public final class Ink {

    public static final Color SHEET = Color.WHITE;
    public static final Color LINE = new Color(0xdfe5df);
    public static final Color LINE_STRONG = new Color(0xc2ccc5);
    public static final Color INK = new Color(0x12201c);
    public static final Color INK_2 = new Color(0x43524d);
    public static final Color INK_3 = new Color(0x5f6d68);
    public static final Color ACCENT = new Color(0x0d5749);
    public static final Color MARKER = new Color(0xdfe84a);
    public static final Color HATCH_LINE = new Color(0x8f9c96);
    public static final Color HATCH_GROUND = new Color(0xf4f6f2);
    public static final Color OK = new Color(0x17663f);
    public static final Color BAD = new Color(0xa52a22);
    public static final Color TIER_MINIMAL = new Color(0x5c6a71);
    public static final Color TIER_LIMITED = new Color(0x155fb0);
    public static final Color TIER_HIGH = new Color(0xb04a08);
    public static final Color TIER_PROHIBITED = new Color(0x70103b);
    public static final Color FIX_FIRST = new Color(0xfaf2e8);

    /** Cool reads, warm acts. */
    public static final Color CAP_SEE = new Color(0x3a8c92);

    public static final Color CAP_INFER = new Color(0x1f6a80);
    public static final Color CAP_STORE = new Color(0x154a61);
    public static final Color CAP_CHANGE = new Color(0xbd7316);
    public static final Color CAP_TRIGGER = new Color(0x9c3516);

    /** Always see, infer, store, change, trigger. */
    static final List<Color> STRIP = List.of(CAP_SEE, CAP_INFER, CAP_STORE, CAP_CHANGE, CAP_TRIGGER);

    /** Depth of colour for ages, youngest first; each step is also darker in grey. */
    public static final Color DEPTH_1 = new Color(0xf6ead9);

    public static final Color DEPTH_2 = new Color(0xdba45c);
    public static final Color DEPTH_3 = new Color(0xb04a08);
    public static final Color DEPTH_4 = new Color(0x552304);

    private Ink() {}

    /** Ink or paper, whichever reads better on the ground. */
    static Color on(Color ground) {
        double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return luminance > 140 ? INK : SHEET;
    }
}
