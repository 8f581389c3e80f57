package dev.remit.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ui.home.NamePlaces.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamePlacesTest {

    private static final double LINE = 0.9;

    @Test
    void aNameStandsAtTheRightOfItsMarkWhereThereIsRoom() {
        Mark alone = new Mark(0.5, 0.5, 20);
        assertThat(new NamePlaces(List.of(alone), LINE).side(alone, "Ticket routing"))
                .contains("right");
    }

    @Test
    void atTheEndOfTheAxisItStandsAtTheLeft() {
        Mark far = new Mark(0.99, 0.5, 20);
        assertThat(new NamePlaces(List.of(far), LINE).side(far, "Ticket routing"))
                .contains("left");
    }

    @Test
    void noNameCoversAnotherMark() {
        Mark named = new Mark(0.5, 0.5, 20);
        Mark neighbour = new Mark(0.56, 0.5, 20);
        assertThat(new NamePlaces(List.of(named, neighbour), LINE).side(named, "Ticket routing"))
                .contains("left");
    }

    @Test
    void noNameCoversAnotherName() {
        Mark first = new Mark(0.3, 0.5, 10);
        Mark second = new Mark(0.42, 0.53, 10);
        NamePlaces places = new NamePlaces(List.of(first, second), LINE);
        assertThat(places.side(first, "Lead scoring")).contains("left");
        assertThat(places.side(second, "Ticket routing")).contains("right");
        assertThat(places.side(second, "Ticket routing")).isNotEqualTo(java.util.Optional.of("right"));
    }

    @Test
    void whereThereIsNoRoomThereIsNoName() {
        Mark mark = new Mark(0.5, 0.5, 20);
        List<Mark> crowd = List.of(
                mark, new Mark(0.6, 0.5, 60), new Mark(0.4, 0.5, 60), new Mark(0.5, 0.57, 40), new Mark(0.5, 0.43, 40));
        assertThat(new NamePlaces(crowd, LINE).side(mark, "Ticket routing")).isEmpty();
    }

    @Test
    void noNameStandsOnTheLineOrBelowTheAxis() {
        Mark onTheLine = new Mark(0.5, LINE, 10);
        assertThat(new NamePlaces(List.of(onTheLine), LINE).side(onTheLine, "Ticket routing"))
                .contains("top");
        Mark low = new Mark(0.5, 0, 20);
        List<Mark> row = List.of(low, new Mark(0.56, 0, 20), new Mark(0.44, 0, 20));
        assertThat(new NamePlaces(row, LINE).side(low, "Ticket routing")).contains("top");
    }
}
