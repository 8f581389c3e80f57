package dev.remit.ui.design.glyph;

import dev.remit.plugin.Capability;
import dev.remit.ui.words.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Five bars, always see, infer, store, change, trigger: what this AI can do, and how we know, at one glance.
 *
 * @param bars the basis of each; a capability that is not named could not be seen, which is not "no"
 */
public record CapabilityStrip(Map<Capability, BasisGlyph> bars) {

    private static final double WIDTH = 46;
    private static final double HEIGHT = 16;
    private static final double STEP = WIDTH / 5;

    public CapabilityStrip {
        Map<Capability, BasisGlyph> all = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            all.put(capability, bars.getOrDefault(capability, BasisGlyph.UNKNOWN));
        }
        bars = all;
    }

    /** The strip, named for assistive technology: "can see: effective, infer: could not see, …". */
    public String markup() {
        return markup(1);
    }

    /** Larger, where the strip leads a page. */
    public String markup(double scale) {
        StringBuilder body = new StringBuilder();
        double x = .5;
        for (Map.Entry<Capability, BasisGlyph> bar : bars.entrySet()) {
            body.append(bar(x, bar.getKey(), bar.getValue()));
            x += STEP;
        }
        return Markup.svg(WIDTH * scale, HEIGHT * scale, "0 0 46 16", Optional.of(name()), body.toString());
    }

    public Glyph glyph() {
        return new Glyph(markup());
    }

    /** All five in words. */
    public String name() {
        return bars.entrySet().stream()
                .map(e -> Words.of(e.getKey()) + ": " + Words.of(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String bar(double x, Capability capability, BasisGlyph basis) {
        double width = STEP - 2.5;
        String colour = "var(--rm-cap-" + capability.name().toLowerCase(Locale.ROOT) + ")";
        return switch (basis) {
            case CHECKED_NO -> rect(x, HEIGHT - 2, width, 1.5, 0, "fill='var(--rm-line-strong)'");
            case UNKNOWN -> hatched(x, width);
            case DECLARED, ATTESTED -> outline(x, width, colour, "");
            case INFERRED -> outline(x, width, colour, " stroke-dasharray='2 1.4'");
            case EFFECTIVE -> rect(x, 0, width, HEIGHT, 1.5, "fill='" + colour + "'");
            case OBSERVED ->
                rect(x, 0, width, HEIGHT, 1.5, "fill='" + colour + "'") + "<circle cx='" + Markup.plain(x + width / 2)
                        + "' cy='4.2' r='1.6' fill='var(--rm-sheet)'/>";
        };
    }

    private static String outline(double x, double width, String colour, String dash) {
        return rect(
                x + .75,
                .75,
                width - 1.5,
                HEIGHT - 1.5,
                1.2,
                "fill='none' stroke='" + colour + "' stroke-width='1.5'" + dash);
    }

    private static String hatched(double x, double width) {
        String lines = "<path d='M%s 8.8 L%s 3.2 M%s 14.4 L%s 8.8' stroke='var(--rm-hatch-line)'/>"
                .formatted(
                        Markup.plain(x + 1),
                        Markup.plain(x + width - 1),
                        Markup.plain(x + 1),
                        Markup.plain(x + width - 1));
        return rect(
                        x + .5,
                        .5,
                        width - 1,
                        HEIGHT - 1,
                        1.2,
                        "fill='var(--rm-hatch-bg)' stroke='var(--rm-hatch-line)' stroke-dasharray='2 1.4'")
                + lines;
    }

    private static String rect(double x, double y, double width, double height, double round, String style) {
        return "<rect x='" + Markup.plain(x) + "' y='" + Markup.plain(y) + "' width='" + Markup.plain(width)
                + "' height='" + Markup.plain(height) + "' rx='" + Markup.plain(round) + "' " + style + "/>";
    }
}
