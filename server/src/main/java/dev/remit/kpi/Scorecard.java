package dev.remit.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How one of the two executives does, on 100 points. Part of the CMO's points is governance, part of the CIO's is agility:
 * the parts that each shares with the other's job. A part is the weighted figures of {@link #cmo} and {@link #cio}; a figure
 * that is not known gives no points and takes none: its points are counted as not known.
 *
 * @param own the executive's own job
 * @param shared the share of the other's
 */
public record Scorecard(Part own, Part shared) {

    /** Half of the points. */
    private static final int MAJOR = 20;

    public static Scorecard cmo(Overview overview) {
        return new Scorecard(
                Part.of(overview, new Weight("adoption", 30), new Weight("value-stated", 30)),
                Part.of(overview, new Weight("ownership-complete", MAJOR), new Weight("evidence-complete", MAJOR)));
    }

    public static Scorecard cio(Overview overview) {
        return new Scorecard(
                Part.of(
                        overview,
                        new Weight("connections-scanned", 25),
                        new Weight("integrations-linked", MAJOR),
                        new Weight("findings-in-time", MAJOR)),
                Part.of(overview, new Weight("decisions-in-time", MAJOR), new Weight("adoption", 15)));
    }

    /** Points reached, of the points that are known. */
    public BigDecimal points() {
        return own.points().add(shared.points());
    }

    /** Points whose figures are not known. */
    public int unknown() {
        return own.unknown() + shared.unknown();
    }

    /** A percentage figure and the points it is worth at 100 %. */
    public record Weight(String key, int points) {}

    /**
     * Some weighted figures.
     *
     * @param of the points there are
     * @param unknown the points of figures that are not known
     */
    public record Part(List<Weight> weights, BigDecimal points, int of, int unknown) {

        public Part {
            weights = List.copyOf(weights);
        }

        private static Part of(Overview overview, Weight... weights) {
            BigDecimal points = BigDecimal.ZERO;
            int of = 0;
            int unknown = 0;
            for (Weight weight : weights) {
                Optional<BigDecimal> now = overview.value(weight.key()).now();
                of += weight.points();
                unknown += now.isPresent() ? 0 : weight.points();
                points = points.add(now.map(share -> share.multiply(BigDecimal.valueOf(weight.points()))
                                .movePointLeft(2))
                        .orElse(BigDecimal.ZERO));
            }
            return new Part(List.of(weights), points.setScale(0, RoundingMode.HALF_UP), of, unknown);
        }
    }
}
