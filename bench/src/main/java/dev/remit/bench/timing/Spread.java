package dev.remit.bench.timing;

import java.util.List;
import java.util.Locale;

/** What a figure was in several slices: the median, with the least and the most. */
public record Spread(double median, double min, double max) {

    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }

    /** "1.04 (0.98–1.10)". */
    @Override
    public String toString() {
        return figure(median) + " (" + figure(min) + "–" + figure(max) + ")";
    }

    private static String figure(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
