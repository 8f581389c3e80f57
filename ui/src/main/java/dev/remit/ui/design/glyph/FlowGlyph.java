package dev.remit.ui.design.glyph;

import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who acts in a flow, by shape: a person in a circle, AI in a diamond, a fixed rule in a square. */
public enum FlowGlyph {
    PERSON(
            "<circle cx='13' cy='13' r='11'/>",
            "<circle cx='13' cy='10.4' r='2.8'/><path d='M7.8 18.6c.5-2.8 2.3-4.2 5.2-4.2s4.7 1.4 5.2 4.2'/>"),
    AI(
            "<path d='M13 1.2 24.8 13 13 24.8 1.2 13z'/>",
            "<path d='M13 7.4l1.5 4.1 4.1 1.5-4.1 1.5-1.5 4.1-1.5-4.1L7.4 13l4.1-1.5z'/>"),
    RULE("<rect x='2.5' y='2.5' width='21' height='21' rx='3'/>", "<path d='M8 9.4h10M8 13h10M8 16.6h6'/>");

    private static final int SIZE = 26;
    private static final int STEP = 42;

    private final String frame;
    private final String inside;

    FlowGlyph(String frame, String inside) {
        this.frame = frame;
        this.inside = inside;
    }

    /** The glyph of an actor, whichever feature's enum says it. */
    public static FlowGlyph of(Enum<?> actor) {
        return valueOf(actor.name());
    }

    /** The glyph alone, with its name. */
    public String markup() {
        return Markup.svg(SIZE, SIZE, box(SIZE), Optional.of(Words.of(this)), node(0));
    }

    /** One after the other, for words that say the same beside it. */
    public static String flow(List<FlowGlyph> actors) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < actors.size(); i++) {
            body.append(actors.get(i).node(i * STEP));
            if (i > 0) {
                int from = (i - 1) * STEP + SIZE + 1;
                body.append("<path class='rm-flow-line' d='M").append(from).append(" 13h13m-4-3.5 4 3.5-4 3.5'/>");
            }
        }
        int width = (actors.size() - 1) * STEP + SIZE;
        return Markup.svg(width, SIZE, box(width), Optional.empty(), body.toString());
    }

    private String node(int x) {
        return "<g class='rm-flow-node rm-flow-" + name().toLowerCase(Locale.ROOT) + "' transform='translate(" + x
                + " 0)'>" + frame + inside + "</g>";
    }

    private static String box(int width) {
        return "0 0 " + width + " " + SIZE;
    }
}
