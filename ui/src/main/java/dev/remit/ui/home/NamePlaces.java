package dev.remit.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a side for each name on the plot where it covers neither a mark nor another name. Sizes are those of the plot on a
 * laptop: on a wider one there is only more room.
 */
final class NamePlaces {

    private static final double WIDE = 600;
    private static final double HIGH = 290;
    private static final double LETTER = 6.7;
    private static final double LINE = 15;
    private static final double GAP = 5;

    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A mark's place: shares of the plot's width and height, from the left and from below, and its size in pixels. */
    record Mark(double right, double up, double size) {

        double x() {
            return right * WIDE;
        }

        double y() {
            return (1 - up) * HIGH;
        }

        Box box() {
            return new Box(x() - size / 2, y() - size / 2, x() + size / 2, y() + size / 2);
        }
    }

    /**
     * @param marks every mark there is, named or not
     * @param line where a line crosses the plot, as a share of its height from below
     */
    NamePlaces(List<Mark> marks, double line) {
        marks.forEach(mark -> taken.add(mark.box()));
        double y = (1 - line) * HIGH;
        taken.add(new Box(0, y - 1, WIDE, y + 1));
    }

    /** The side to put a name at, and takes it; empty if there is no room. */
    Optional<String> side(Mark mark, String name) {
        double width = name.length() * LETTER;
        for (String side : List.of("right", "left", "top", "bottom")) {
            Box box = at(side, mark, width);
            if (inside(box) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private static boolean inside(Box box) {
        return box.left() >= 0 && box.right() <= WIDE && box.top() >= 0 && box.bottom() <= HIGH + LINE / 2;
    }

    private static Box at(String side, Mark mark, double width) {
        double beside = mark.size() / 2 + GAP;
        return switch (side) {
            case "right" -> box(mark.x() + beside, mark.y() - LINE / 2, width);
            case "left" -> box(mark.x() - beside - width, mark.y() - LINE / 2, width);
            case "top" -> box(mark.x() - width / 2, mark.y() - beside - LINE, width);
            default -> box(mark.x() - width / 2, mark.y() + beside, width);
        };
    }

    private static Box box(double left, double top, double width) {
        return new Box(left, top, left + width, top + LINE);
    }
}
