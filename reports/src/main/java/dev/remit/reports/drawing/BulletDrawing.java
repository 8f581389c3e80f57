package dev.remit.reports.drawing;

import java.awt.Color;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure on a zero-based bar: its value, its target as a tick or a range, its baseline as a dashed tick. */
public final class BulletDrawing extends Drawing {

    private static final long serialVersionUID = 1;
    private static final double BAR = 5.4;
    private static final double HEADROOM = 1.06;

    private final Scale scale;
    private final Verdict verdict;

    public BulletDrawing(Scale scale, Verdict verdict) {
        this.scale = scale;
        this.verdict = verdict;
    }

    /** What the bar's colour says; the words beside it say it too. */
    public enum Verdict {
        REACHED,
        MISSED,
        NO_TARGET
    }

    /**
     * The numbers to draw; null where a number does not exist.
     *
     * @param whole what the figure could be at most, as 100 for a share; null if it has no such end
     */
    public record Scale(
            @Nullable Double now,
            @Nullable Double baseline,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double whole)
            implements Serializable {

        private DoubleStream values() {
            return Stream.of(
                            Optional.ofNullable(now),
                            Optional.ofNullable(baseline),
                            Optional.ofNullable(low),
                            Optional.ofNullable(high),
                            Optional.ofNullable(whole))
                    .flatMap(Optional::stream)
                    .mapToDouble(Double::doubleValue);
        }

        double least() {
            return Math.min(0, values().min().orElse(0));
        }

        /** Whether there is anything to hold the value against; a length alone says nothing. */
        boolean comparable() {
            return baseline != null || low != null || high != null || whole != null;
        }

        double most() {
            OptionalDouble most = values().max();
            return Math.max(0, most.orElse(1)) * HEADROOM;
        }
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double middle = height / 2;
        Double now = scale.now();
        if (now == null) {
            pen.hatch(0.5, middle - 5, width - 1, 10);
            return;
        }
        if (!scale.comparable()) {
            return;
        }
        double zero = x(0, width);
        if (scale.low() != null && scale.high() != null) {
            double low = x(scale.low(), width);
            pen.fill(low, middle - 5.4, x(scale.high(), width) - low, 10.8, Ink.LINE);
        }
        if (scale.whole() != null) {
            double end = x(scale.whole(), width);
            pen.fill(zero, middle - BAR / 2, end - zero, BAR, Ink.LINE);
        }
        double end = x(now, width);
        pen.fill(Math.min(zero, end), middle - BAR / 2, Math.max(Math.abs(end - zero), 0.8), BAR, colour());
        pen.line(zero, middle - 5.5, zero, middle + 5.5, Ink.LINE_STRONG, 0.75);
        tick(pen, scale.baseline(), width, middle, false);
        tick(pen, scale.low(), width, middle, true);
        tick(pen, scale.high(), width, middle, true);
    }

    private Color colour() {
        return switch (verdict) {
            case REACHED -> Ink.ACCENT;
            case MISSED -> Ink.TIER_HIGH;
            case NO_TARGET -> Ink.INK_3;
        };
    }

    private void tick(Pen pen, @Nullable Double value, double width, double middle, boolean target) {
        if (value == null) {
            return;
        }
        double x = x(value, width);
        if (target) {
            pen.line(x, middle - 5.2, x, middle + 5.2, Ink.INK, 1.5);
        } else {
            pen.line(x, middle - 4.8, x, middle + 4.8, Ink.SHEET, 1.3);
            pen.line(x, middle - 4.8, x, middle + 4.8, Ink.INK_3, 0.75, 1.5f, 1.1f);
        }
    }

    private double x(double value, double width) {
        double least = scale.least();
        double span = scale.most() - least;
        return span <= 0 ? 0.5 : 0.5 + (value - least) / span * (width - 1.5);
    }
}
