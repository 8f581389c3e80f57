package dev.remit.reports.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stacked horizontal bars with their counts in them, from zero, readable in grey. */
public final class BarsDrawing extends Drawing {

    private static final long serialVersionUID = 1;
    private static final double LABELS = 92;
    private static final double TOTALS = 108;
    private static final double KEY = 18;
    private static final double ROW = 20;
    private static final double BAR = 0.65;
    private static final double SIZE = 8.2;

    private final Locale locale;
    private final List<Key> keys;
    private final List<Row> rows;

    public BarsDrawing(Locale locale, List<Key> keys, List<Row> rows) {
        this.locale = locale;
        this.keys = List.copyOf(keys);
        this.rows = List.copyOf(rows);
    }

    /** How a segment is filled, so that neighbours differ without colour. */
    public enum Texture {
        SOLID,
        OUTLINE,
        DOTTED_OUTLINE,
        SOLID_WITH_HOLE,
        SIGNED,
        HATCH
    }

    /** A segment's look: its colour, texture, and a tier's mark if it stands for one. */
    public record Fill(
            Color color, Texture texture, @Nullable TierMark mark) implements Serializable {
        public Fill(Color color, Texture texture) {
            this(color, texture, null);
        }
    }

    /** One entry of the key. */
    public record Key(String label, Fill fill) implements Serializable {}

    /** A count with its look; the name is printed where the count has no room inside. */
    public record Segment(int count, String name, Fill fill) implements Serializable {}

    /** One bar. */
    public record Row(String label, List<Segment> segments) implements Serializable {
        public Row {
            segments = List.copyOf(segments);
        }

        int total() {
            return segments.stream().mapToInt(Segment::count).sum();
        }
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double x = LABELS;
        for (Key key : keys) {
            paintFill(pen, key.fill(), x, 3, 11, 8);
            x += 15;
            TierMark mark = key.fill().mark();
            if (mark != null) {
                mark.paint(pen, x + 3, 7, 8);
                x += 10;
            }
            pen.text(key.label(), x, 9.7, 7.5, Ink.INK_2);
            x += pen.width(key.label(), Face.REGULAR, 7.5) + 14;
        }
        double most = Math.max(1, rows.stream().mapToInt(Row::total).max().orElse(1));
        double y = KEY;
        double step = Math.min(ROW, (height - KEY - 4) / Math.max(1, rows.size()));
        for (Row row : rows) {
            paintRow(pen, row, new Place(y, step, (width - LABELS - TOTALS) / most, width));
            y += step;
        }
        pen.line(LABELS, KEY - 1, LABELS, y - 1, Ink.LINE_STRONG, 0.75);
    }

    /** Where a row goes, and how long one of what it counts is. */
    private record Place(double top, double step, double unit, double width) {
        double base() {
            return top + step / 2 + SIZE * 0.34;
        }
    }

    private void paintRow(Pen pen, Row row, Place place) {
        double base = place.base();
        pen.text(pen.fitted(row.label(), Face.REGULAR, SIZE, LABELS - 8), 0, base, SIZE, Ink.INK);
        StringBuilder outside = new StringBuilder();
        double x = paintSegments(pen, row, place, outside) + 6;
        String total = count(row.total());
        pen.text(total, x, base, Face.STRONG, SIZE, Ink.INK, Pen.Anchor.START);
        double after = x + pen.width(total, Face.STRONG, SIZE);
        pen.text(pen.fitted(outside.toString(), Face.REGULAR, 7.5, place.width() - after), after, base, 7.5, Ink.INK_3);
    }

    /** Returns where the bar ends; counts without room in their segment are collected to be written behind it. */
    private double paintSegments(Pen pen, Row row, Place place, StringBuilder outside) {
        double bar = place.step() * BAR;
        double x = LABELS;
        for (Segment segment : row.segments()) {
            double length = segment.count() * place.unit();
            if (segment.count() > 0) {
                double top = place.top() + (place.step() - bar) / 2;
                paintFill(pen, segment.fill(), x + 0.4, top, Math.max(0.8, length - 0.8), bar);
                if (!paintCount(pen, segment, x, length, place)) {
                    outside.append(" · ")
                            .append(count(segment.count()))
                            .append(' ')
                            .append(segment.name());
                }
            }
            x += length;
        }
        return x;
    }

    private boolean paintCount(Pen pen, Segment segment, double x, double length, Place place) {
        double base = place.base();
        double size = Math.min(7.5, place.step() * BAR * 0.8);
        String count = count(segment.count());
        double wide = pen.width(count, Face.STRONG, size);
        Fill fill = segment.fill();
        boolean hole = fill.texture() == Texture.SOLID_WITH_HOLE;
        if (length < wide + (hole ? 14 : 6)) {
            return false;
        }
        boolean plate = fill.texture() == Texture.HATCH;
        double at = x + length / 2 + (hole ? 3 : 0);
        Optional<TierMark> mark = Optional.ofNullable(fill.mark()).filter(some -> length > wide + 22);
        if (mark.isPresent()) {
            at += 6;
            pen.fill(new Ellipse2D.Double(at - wide / 2 - 14, base - 8, 11, 11), Ink.SHEET);
            mark.get().paint(pen, at - wide / 2 - 8.5, base - 2.5, 7);
        }
        if (plate) {
            pen.fill(at - wide / 2 - 2, base - 7.6, wide + 4, 10, Ink.SHEET);
        }
        boolean filled = fill.texture() == Texture.SOLID || fill.texture() == Texture.SOLID_WITH_HOLE;
        pen.text(count, at, base, Face.STRONG, size, filled ? Ink.on(fill.color()) : Ink.INK, Pen.Anchor.MIDDLE);
        return true;
    }

    private String count(int count) {
        return String.format(locale, "%,d", count);
    }

    private static void paintFill(Pen pen, Fill fill, double x, double y, double width, double height) {
        Rectangle2D area = new Rectangle2D.Double(x, y, width, height);
        Rectangle2D inner =
                new Rectangle2D.Double(x + 0.5, y + 0.5, Math.max(0.2, width - 1), Math.max(0.2, height - 1));
        switch (fill.texture()) {
            case SOLID -> pen.fill(area, fill.color());
            case OUTLINE -> pen.outline(inner, fill.color(), 1.1);
            case DOTTED_OUTLINE -> pen.outline(inner, fill.color(), 1.1, 1.4f, 1.6f);
            case SOLID_WITH_HOLE -> {
                pen.fill(area, fill.color());
                if (width > 8) {
                    pen.fill(new Ellipse2D.Double(x + 2.6, y + height / 2 - 1.7, 3.4, 3.4), Ink.SHEET);
                }
            }
            case SIGNED -> {
                pen.outline(inner, fill.color(), 1.1);
                pen.line(x + 2, y + height - 2.4, x + width - 2, y + height - 2.4, fill.color(), 1.4);
            }
            case HATCH -> pen.hatch(x, y, width, height);
        }
    }
}
