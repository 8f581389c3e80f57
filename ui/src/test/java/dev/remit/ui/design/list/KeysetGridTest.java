package dev.remit.ui.design.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.remit.shared.Page;
import dev.remit.ui.navigation.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetGridTest extends BrowserlessTest {

    @Test
    void showingAHundredThousandRowsReadsOnePageOfThem() {
        List<Integer> limits = new ArrayList<>();
        KeysetGrid<Integer> grid = new KeysetGrid<>("Use cases", row -> row);
        grid.text("Name", row -> "Use case " + row);
        grid.read((cursor, limit) -> {
            limits.add(limit);
            int from = cursor.map(Integer::valueOf).orElse(0);
            return Page.of(
                    IntStream.range(from, Math.min(100_000, from + limit + 1))
                            .boxed()
                            .toList(),
                    limit,
                    last -> String.valueOf(last + 1));
        });
        UI.getCurrent().add(grid);
        roundTrip();
        assertThat(limits).hasSize(1);
        assertThat(limits.getFirst()).isLessThanOrEqualTo(100);
    }

    @Test
    void theHeaderOfASortedColumnSaysSoAndTurnsItRound() {
        KeysetGrid<Integer> grid = new KeysetGrid<>("Use cases", row -> row);
        var name = grid.text("Name", row -> "Use case " + row);
        var value = grid.text("Value", row -> "€1k");
        Sorting now = new Sorting("name", false);
        grid.sortable(name, "name", now, Address.of("use-cases"));
        grid.sortable(value, "value", now, Address.of("use-cases"));
        Anchor sorted = (Anchor) name.getHeaderComponent();
        assertThat(sorted.getHref()).isEqualTo("use-cases?sort=-name");
        assertThat(sorted.getElement().getAttribute("aria-label")).contains("sorted upwards");
        assertThat(((Anchor) value.getHeaderComponent()).getHref()).isEqualTo("use-cases?sort=value");
    }
}
