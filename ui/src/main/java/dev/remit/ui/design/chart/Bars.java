package dev.remit.ui.design.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.words.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Stacked horizontal bars in HTML, all rows to one scale from zero, with the figure at the right. For what needs no axis.
 */
public final class Bars extends Div {

    /** How a segment is filled; {@code HATCHED} is what we could not see. */
    public enum Fill {
        SOLID,
        HALF,
        OUTLINE,
        HATCHED
    }

    /**
     * A part of a bar.
     *
     * @param name in lower case, for the accessible name: "high"
     * @param colour a token: {@code var(--rm-tier-high)}
     */
    public record Segment(String name, long value, String colour, Fill fill) {}

    private final Div rows = new Div();
    private final long longest;
    private final boolean numbered;

    /**
     * Bars.
     *
     * @param longest the sum of the longest row, which fills the width
     * @param numbered whether segments carry their number
     */
    public Bars(long longest, boolean numbered) {
        this.longest = Math.max(1, longest);
        this.numbered = numbered;
        addClassName("rm-bars");
        rows.getElement().setAttribute("role", "list");
        add(rows);
    }

    /** One row. {@code figure} is the link to its rows; {@code name} may be a glyph with words. */
    public Bars row(Component name, List<Segment> segments, Component... figure) {
        Div bar = new Div();
        bar.addClassName("rm-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        segments.stream()
                                .map(s -> s.name() + " " + Numbers.exact(s.value()))
                                .collect(Collectors.joining(", ")));
        segments.stream().filter(s -> s.value() > 0).map(this::segment).forEach(bar::add);
        Div end = new Div(figure);
        end.addClassName("rm-bars-figure");
        Div row = new Div(name, bar, end);
        row.addClassName("rm-bars-row");
        row.getElement().setAttribute("role", "listitem");
        rows.add(row);
        return this;
    }

    private Span segment(Segment segment) {
        Span part = new Span();
        part.addClassNames("rm-fill-" + segment.fill().name().toLowerCase(Locale.ROOT));
        part.getStyle().set("--rm-fill", segment.colour()).setWidth(100.0 * segment.value() / longest + "%");
        part.setTitle(segment.name() + ": " + Numbers.exact(segment.value()));
        if (numbered && segment.fill() != Fill.HATCHED) {
            part.setText(Numbers.exact(segment.value()));
        }
        return part;
    }

    /** What the colours and fills mean, under the bars. */
    public Bars key(Segment... entries) {
        Div key = new Div();
        key.addClassName("rm-bars-key");
        for (Segment entry : entries) {
            Span swatch = new Span();
            swatch.addClassNames("rm-swatch", "rm-fill-" + entry.fill().name().toLowerCase(Locale.ROOT));
            swatch.getStyle().set("--rm-fill", entry.colour());
            key.add(new Span(swatch, new Span(entry.name())));
        }
        add(key);
        return this;
    }
}
