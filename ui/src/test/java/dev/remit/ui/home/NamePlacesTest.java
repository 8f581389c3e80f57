package dev.remit.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ui.home.NamePlaces.Box;
import dev.remit.ui.home.NamePlaces.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamePlacesTest {

    private static final double WIDE = 600;
    private static final double LINE = 0.9;
    private static final List<String> SIDES = List.of("right", "left", "top", "bottom");

    private static NamePlaces places(List<Mark> marks) {
        return new NamePlaces(WIDE, marks, LINE, "risk limit 90");
    }

    @Test
    void aNameStandsAtTheRightOfItsMarkWhereThereIsRoom() {
        Mark alone = new Mark(0.5, 0.5, 20);
        assertThat(places(List.of(alone)).side(alone, "Ticket routing")).contains("right");
    }

    @Test
    void atTheEndOfTheAxisItStandsAtTheLeft() {
        Mark far = new Mark(0.99, 0.5, 20);
        assertThat(places(List.of(far)).side(far, "Ticket routing")).contains("left");
    }

    @Test
    void noNameCoversAnotherMark() {
        Mark named = new Mark(0.5, 0.5, 20);
        Mark neighbour = new Mark(0.56, 0.5, 20);
        assertThat(places(List.of(named, neighbour)).side(named, "Ticket routing"))
                .contains("left");
    }

    @Test
    void noNameCoversAnotherName() {
        Mark first = new Mark(0.3, 0.5, 10);
        Mark second = new Mark(0.42, 0.53, 10);
        NamePlaces places = places(List.of(first, second));
        assertThat(places.side(first, "Lead scoring")).contains("left");
        assertThat(places.side(second, "Ticket routing")).contains("right");
        assertThat(places.side(second, "Ticket routing")).isNotEqualTo(Optional.of("right"));
    }

    @Test
    void whereThereIsNoRoomThereIsNoName() {
        Mark mark = new Mark(0.5, 0.5, 20);
        List<Mark> crowd = List.of(
                mark, new Mark(0.6, 0.5, 60), new Mark(0.4, 0.5, 60), new Mark(0.5, 0.57, 40), new Mark(0.5, 0.43, 40));
        assertThat(places(crowd).side(mark, "Ticket routing")).isEmpty();
    }

    @Test
    void noNameStandsOnTheLineOrItsNameOrBelowTheAxis() {
        Mark onTheLine = new Mark(0.5, LINE, 10);
        assertThat(places(List.of(onTheLine)).side(onTheLine, "Ticket routing")).contains("top");
        Mark belowItsName = new Mark(0.8, LINE - 0.04, 5);
        assertThat(places(List.of(belowItsName)).side(belowItsName, "Ticket routing"))
                .contains("left");
        Mark low = new Mark(0.5, 0, 20);
        List<Mark> row = List.of(low, new Mark(0.56, 0, 20), new Mark(0.44, 0, 20));
        assertThat(places(row).side(low, "Ticket routing")).contains("top");
    }

    /** A mark that lies on another one moves away from it, and below its name, as the window grows. */
    @Test
    void noNameIsCoveredOnAWiderPlotEither() {
        Mark named = new Mark(0.5, 0.5, 10);
        Mark upon = new Mark(0.505, 0.5, 10);
        assertThat(places(List.of(named, upon)).side(named, "Ticket routing")).contains("left");
    }

    /** The law, on made-up portfolios: whatever is named is clear of everything, on this plot and on wider ones, and no room is wasted. */
    @Test
    void namesMeetNothingAndAreLeftOutOnlyWhereThereIsNoRoom() {
        for (int seed = 0; seed < 300; seed++) {
            assertLaw(seed, seed % 2 == 0 ? WIDE : 190);
        }
    }

    private static void assertLaw(int seed, double wide) {
        Random random = new Random(seed);
        List<Mark> marks = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(n -> new Mark(Math.pow(random.nextDouble(), 2), random.nextDouble(), 13 + random.nextInt(18)))
                .toList();
        NamePlaces places = new NamePlaces(wide, marks, 0.6, "risk limit 60");
        NamePlaces again = new NamePlaces(wide, marks, 0.6, "risk limit 60");
        List<Box> named = new ArrayList<>();
        for (Mark mark : marks) {
            String name = "Ideas for the spring catalogue".substring(0, 5 + random.nextInt(25));
            Optional<String> side = places.side(mark, name);
            assertThat(again.side(mark, name)).as("the same each time").isEqualTo(side);
            side.map(s -> mark.name(s, NamePlaces.width(name))).ifPresentOrElse(named::add, () -> assertThat(SIDES)
                    .as("no room on any side")
                    .noneMatch(s -> free(mark.name(s, NamePlaces.width(name)), marks, named, wide)));
        }
        for (double width = wide; width < 4 * wide; width *= 1.07) {
            for (int i = 0; i < named.size(); i++) {
                Box name = named.get(i);
                double plot = width;
                assertThat(marks).noneMatch(mark -> drawnOver(name, mark.box(), plot));
                assertThat(named.subList(0, i)).noneMatch(other -> drawnOver(name, other, plot));
                assertThat(left(name, plot)).isNotNegative();
                assertThat(right(name, plot)).isLessThanOrEqualTo(plot);
            }
        }
    }

    /** With room to spare: nothing within some pixels, on any plot from this width on. */
    private static boolean free(Box name, List<Mark> marks, List<Box> named, double wide) {
        double y = 0.4 * NamePlaces.HIGH;
        boolean clear = name.top() > y + 25 || name.bottom() < y - 5;
        return clear
                && name.top() >= 0
                && name.bottom() <= NamePlaces.HIGH
                && left(name, wide) >= 0
                && right(name, wide) <= wide
                && Stream.concat(marks.stream().map(Mark::box), named.stream())
                        .noneMatch(other -> name.top() < other.bottom()
                                && other.top() < name.bottom()
                                && !(name.share() <= other.share() && right(name, wide) <= left(other, wide))
                                && !(other.share() <= name.share() && right(other, wide) <= left(name, wide)));
    }

    private static boolean drawnOver(Box one, Box other, double wide) {
        double slack = 1e-6;
        return one.top() < other.bottom()
                && other.top() < one.bottom()
                && left(one, wide) + slack < right(other, wide)
                && left(other, wide) + slack < right(one, wide);
    }

    private static double left(Box box, double wide) {
        return box.left() + box.share() * wide;
    }

    private static double right(Box box, double wide) {
        return box.right() + box.share() * wide;
    }
}
