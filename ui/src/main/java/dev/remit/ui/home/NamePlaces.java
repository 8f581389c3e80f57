package dev.remit.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a side for each name on the plot where it covers neither a mark nor another name, on a plot of the given width and on any
 * wider one: marks move apart as the plot grows, while they and their names stay as large as they are. A name without room is left out.
 */
final class NamePlaces {

    /** How high the plot is, in pixels. */
    static final int HIGH = 302;

    private static final double LINE = 15;
    private static final double GAP = 5;
    private static final String WIDE_LETTERS = "mwMW@%&…—Æ";
    private static final String NARROW_LETTERS = "tfr()[]/\"";
    private static final String THIN_LETTERS = " iljI.,:;'|!";
    private static final int LATIN_ENDS = 0x250;

    private final double wide;
    private final List<Box> taken = new ArrayList<>();

    /**
     * What is drawn around a point of the plot.
     *
     * @param share of the plot's width at which the point is
     * @param left from the point, in pixels; so is {@code right}
     * @param top from the top of the plot, in pixels; so is {@code bottom}
     */
    record Box(double share, double left, double right, double top, double bottom) {

        /** Whether they do on a plot so wide, or on a wider one: what is further left stays so only if all of it is. */
        boolean meets(Box other, double wide) {
            return top < other.bottom && other.top < bottom && !leftOf(other, wide) && !other.leftOf(this, wide);
        }

        private boolean leftOf(Box other, double wide) {
            return share <= other.share && right + share * wide <= other.left + other.share * wide;
        }

        private boolean inside(double wide) {
            return left + share * wide >= 0 && right + share * wide <= wide && top >= 0 && bottom <= HIGH + LINE / 2;
        }
    }

    /** A mark's place: shares of the plot's width and height, from the left and from below, and its size in pixels. */
    record Mark(double right, double up, double size) {

        double y() {
            return (1 - up) * HIGH;
        }

        Box box() {
            return new Box(right, -size / 2, size / 2, y() - size / 2, y() + size / 2);
        }

        Box name(String side, double width) {
            double beside = size / 2 + GAP;
            return switch (side) {
                case "right" -> box(beside, y() - LINE / 2, width);
                case "left" -> box(-beside - width, y() - LINE / 2, width);
                case "top" -> box(-width / 2, y() - beside - LINE, width);
                default -> box(-width / 2, y() + beside, width);
            };
        }

        private Box box(double left, double top, double width) {
            return new Box(right, left, left + width, top, top + LINE);
        }
    }

    /**
     * A plot.
     *
     * @param wide how wide it is at least, in pixels
     * @param marks every mark there is, named or not
     * @param line where a line crosses the plot, as a share of its height from below
     * @param lineName what is written below the line's right end
     */
    NamePlaces(double wide, List<Mark> marks, double line, String lineName) {
        this.wide = wide;
        marks.forEach(mark -> taken.add(mark.box()));
        double y = (1 - line) * HIGH;
        taken.add(new Box(0, 0, Double.MAX_VALUE, y - 1, y + 1));
        taken.add(new Box(1, -width(lineName) - 2 * GAP, 0, y, y + LINE + GAP));
    }

    /** The side to put a name at, and takes it; empty if there is no room. */
    Optional<String> side(Mark mark, String name) {
        double width = width(name);
        for (String side : List.of("right", "left", "top", "bottom")) {
            Box box = mark.name(side, width);
            if (box.inside(wide) && taken.stream().noneMatch(other -> box.meets(other, wide))) {
                taken.add(box);
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    /** At most, in the console's font, 12 pixels high and half bold. */
    static double width(String name) {
        return name.codePoints().mapToDouble(NamePlaces::width).sum();
    }

    private static double width(int letter) {
        if (WIDE_LETTERS.indexOf(letter) >= 0 || letter >= LATIN_ENDS) {
            return 13.2;
        }
        if (THIN_LETTERS.indexOf(letter) >= 0) {
            return 3.6;
        }
        if (NARROW_LETTERS.indexOf(letter) >= 0) {
            return 5.4;
        }
        return Character.isUpperCase(letter) ? 9.7 : 7.6;
    }
}
