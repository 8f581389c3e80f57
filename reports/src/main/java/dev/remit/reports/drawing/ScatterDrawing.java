package dev.remit.reports.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Value against residual risk; what has no value stands in a hatched gutter beside the axis, never at zero. */
public final class ScatterDrawing extends Drawing {

    private static final long serialVersionUID = 1;
    private static final double TOP = 6;
    private static final double BOTTOM = 42;
    private static final double GUTTER_LEFT = 20;
    private static final double GUTTER_WIDTH = 22;
    private static final double LEFT = 62;
    private static final int MOST_LABELS = 14;
    private static final double LABEL = 7.2;
    private static final double AXIS = 6.9;

    private final List<Spot> spots;
    private final Axis axis;
    private final int limit;
    private final Texts texts;

    public ScatterDrawing(List<Spot> spots, Axis axis, int limit, Texts texts) {
        this.spots = spots.stream()
                .sorted(Comparator.comparingInt(Spot::people).reversed())
                .toList();
        this.axis = axis;
        this.limit = limit;
        this.texts = texts;
    }

    /** One mark; a null value means nobody knows it. */
    public record Spot(
            String name, TierMark mark, int risk, @Nullable Double value, int people) implements Serializable {}

    /** The value axis: where it ends, and what is written along it. */
    public record Axis(double least, double most, List<Tick> ticks) implements Serializable {
        public Axis {
            ticks = List.copyOf(ticks);
        }
    }

    /** One written position of the axis. */
    public record Tick(double at, String label) implements Serializable {}

    /** Everything that is written around the marks. */
    public record Texts(String unknown, String x, String y, String limit, Corners corners, Key key)
            implements Serializable {}

    /** The names of the two corners that matter. */
    public record Corners(String fix, String safe) implements Serializable {}

    /** The line below: tier names in order, and what was left out. */
    public record Key(List<String> tiers, String note) implements Serializable {
        public Key {
            tiers = List.copyOf(tiers);
        }
    }

    @Override
    void paint(Pen pen, double width, double height) {
        Plot plot = new Plot(width - 3, height - BOTTOM);
        paintGround(pen, plot);
        paintAxes(pen, plot);
        List<Rectangle2D> taken = new ArrayList<>(plot.written());
        for (Spot spot : spots) {
            taken.add(paintSpot(pen, plot, spot));
        }
        paintLabels(pen, plot, taken);
        paintKey(pen, width, height - 3);
    }

    private void paintGround(Pen pen, Plot plot) {
        double half = plot.x((axis.least() + axis.most()) / 2);
        pen.fill(half, TOP, plot.right - half, plot.y(limit) - TOP, Ink.FIX_FIRST);
        pen.hatch(GUTTER_LEFT, TOP, GUTTER_WIDTH, plot.bottom - TOP);
        for (int risk = 0; risk <= 100; risk += 20) {
            pen.line(LEFT, plot.y(risk), plot.right, plot.y(risk), risk == 0 ? Ink.LINE_STRONG : Ink.LINE, 0.75);
            pen.text(
                    Integer.toString(risk),
                    GUTTER_LEFT - 5,
                    plot.y(risk) + 2.4,
                    Face.REGULAR,
                    AXIS,
                    Ink.INK_3,
                    Pen.Anchor.END);
        }
        pen.line(LEFT, plot.y(limit), plot.right, plot.y(limit), Ink.TIER_HIGH, 0.9, 3, 2.2f);
        pen.text(texts.limit(), plot.right - 3, plot.y(limit) + 8, Face.REGULAR, AXIS, Ink.TIER_HIGH, Pen.Anchor.END);
        pen.text(texts.corners().fix(), plot.right - 4, TOP + 9, Face.STRONG, LABEL, Ink.TIER_HIGH, Pen.Anchor.END);
        pen.text(
                texts.corners().safe(), plot.right - 4, plot.bottom - 5, Face.STRONG, LABEL, Ink.INK_3, Pen.Anchor.END);
    }

    private void paintAxes(Pen pen, Plot plot) {
        double first = plot.bottom + 10;
        double second = plot.bottom + 21;
        pen.text(
                texts.unknown(),
                GUTTER_LEFT + GUTTER_WIDTH / 2,
                first,
                Face.REGULAR,
                AXIS,
                Ink.INK_2,
                Pen.Anchor.MIDDLE);
        for (Tick tick : axis.ticks()) {
            boolean atLeft = plot.x(tick.at()) < LEFT + 8;
            Pen.Anchor anchor = atLeft ? Pen.Anchor.START : Pen.Anchor.MIDDLE;
            pen.text(tick.label(), plot.x(tick.at()), first, Face.REGULAR, AXIS, Ink.INK_3, anchor);
        }
        pen.text(texts.y(), GUTTER_LEFT - 15, second, AXIS, Ink.INK_2);
        pen.text(texts.x(), plot.right, second, Face.REGULAR, AXIS, Ink.INK_2, Pen.Anchor.END);
    }

    private Rectangle2D paintSpot(Pen pen, Plot plot, Spot spot) {
        double size = size(spot);
        double x = plot.x(spot);
        double y = plot.y(spot.risk());
        if (spot.value() == null) {
            pen.fill(new Ellipse2D.Double(x - size / 2 - 1.6, y - size / 2 - 1.6, size + 3.2, size + 3.2), Ink.SHEET);
        }
        spot.mark().paint(pen, x, y, size);
        return new Rectangle2D.Double(x - size / 2 - 1, y - size / 2 - 1, size + 2, size + 2);
    }

    private double size(Spot spot) {
        int most = Math.max(1, spots.getFirst().people());
        return 5.2 + 4.6 * Math.sqrt((double) spot.people() / most);
    }

    /** Names the marks that matter most, each where it covers nothing; the others stay unnamed. */
    private void paintLabels(Pen pen, Plot plot, List<Rectangle2D> taken) {
        List<Spot> byWeight = spots.stream()
                .filter(spot -> spot.value() != null)
                .sorted(Comparator.comparing((Spot spot) -> spot.risk() <= limit)
                        .thenComparing(spot -> -plot.x(spot))
                        .thenComparing(Spot::name))
                .toList();
        int written = 0;
        for (Spot spot : byWeight) {
            if (written < MOST_LABELS && paintLabel(pen, plot, spot, taken)) {
                written++;
            }
        }
    }

    private boolean paintLabel(Pen pen, Plot plot, Spot spot, List<Rectangle2D> taken) {
        Face face = spot.risk() > limit ? Face.STRONG : Face.REGULAR;
        String name = pen.fitted(spot.name(), face, LABEL, 132);
        double wide = pen.width(name, face, LABEL);
        double gap = size(spot) / 2 + 3;
        double x = plot.x(spot);
        double y = plot.y(spot.risk());
        double[][] places = {{x + gap, y}, {x - gap - wide, y}, {x - wide / 2, y - gap - 4}, {x - wide / 2, y + gap + 4}
        };
        for (double[] place : places) {
            Rectangle2D box = new Rectangle2D.Double(place[0] - 1, place[1] - 4.5, wide + 2, 9);
            if (plot.holds(box) && taken.stream().noneMatch(box::intersects)) {
                pen.text(
                        name,
                        place[0],
                        place[1] + 2.5,
                        face,
                        LABEL,
                        spot.risk() > limit ? Ink.INK : Ink.INK_2,
                        Pen.Anchor.START);
                taken.add(box);
                return true;
            }
        }
        return false;
    }

    private void paintKey(Pen pen, double width, double base) {
        double x = 4;
        Iterator<String> names = texts.key().tiers().iterator();
        for (TierMark mark : TierMark.values()) {
            String name = names.next();
            mark.paint(pen, x, base - 2.6, 8);
            pen.text(name, x + 7, base, Face.REGULAR, LABEL, mark.color(), Pen.Anchor.START);
            x += 7 + pen.width(name, Face.REGULAR, LABEL) + 12;
        }
        String note = pen.fitted(texts.key().note(), Face.REGULAR, LABEL, width - x);
        pen.text(note, x, base, LABEL, Ink.INK_3);
    }

    /** Where values and risks lie on the page. */
    private final class Plot {
        private final double right;
        private final double bottom;

        private Plot(double right, double bottom) {
            this.right = right;
            this.bottom = bottom;
        }

        double x(double value) {
            return LEFT + (value - axis.least()) / (axis.most() - axis.least()) * (right - LEFT);
        }

        double x(Spot spot) {
            Double value = spot.value();
            if (value != null) {
                return x(value);
            }
            // neighbours of the same risk share the gutter's width instead of covering each other
            int column = Math.floorMod(spot.name().hashCode(), 3) - 1;
            boolean alone = spots.stream()
                            .filter(other -> other.value() == null && Math.abs(other.risk() - spot.risk()) < 4)
                            .count()
                    == 1;
            return GUTTER_LEFT + GUTTER_WIDTH / 2 + (alone ? 0 : column * 6.5);
        }

        double y(double risk) {
            return TOP + (100 - risk) / 100 * (bottom - TOP);
        }

        /** Where the chart's own words stand. */
        List<Rectangle2D> written() {
            return List.of(
                    new Rectangle2D.Double(LEFT, y(limit) - 0.5, right - LEFT, 1),
                    new Rectangle2D.Double(right - 40, TOP, 40, 13),
                    new Rectangle2D.Double(right - 52, y(limit), 52, 11),
                    new Rectangle2D.Double(right - 58, bottom - 13, 58, 13));
        }

        boolean holds(Rectangle2D box) {
            return box.getMinX() >= LEFT
                    && box.getMaxX() <= right
                    && box.getMinY() >= TOP - 2
                    && box.getMaxY() <= bottom;
        }
    }
}
