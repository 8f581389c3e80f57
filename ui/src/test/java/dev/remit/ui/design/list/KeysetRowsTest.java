package dev.remit.ui.design.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.data.provider.Query;
import dev.remit.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetRowsTest {

    private final List<String> reads = new ArrayList<>();

    /** A table of this many rows, whose reader never gives more than 100 at once. */
    private KeysetRows<Integer> rows(int total) {
        return new KeysetRows<>(row -> row, (cursor, limit) -> {
            int from = cursor.map(Integer::valueOf).orElse(0);
            int most = Math.min(limit, 100);
            reads.add(from + "+" + most);
            List<Integer> read = IntStream.range(from, Math.min(total, from + most + 1))
                    .boxed()
                    .toList();
            return Page.of(read, most, last -> String.valueOf(last + 1));
        });
    }

    private static List<Integer> fetch(KeysetRows<Integer> rows, int offset, int limit) {
        return rows.fetch(new Query<>(offset, limit, List.of(), null, null)).toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void scrollingOnReadsEachPageOnce() {
        KeysetRows<Integer> rows = rows(10_000);
        assertThat(fetch(rows, 0, 50)).isEqualTo(range(0, 50));
        assertThat(fetch(rows, 50, 50)).isEqualTo(range(50, 100));
        assertThat(fetch(rows, 100, 50)).isEqualTo(range(100, 150));
        assertThat(reads).containsExactly("0+50", "50+50", "100+50");
    }

    @Test
    void scrollingBackReadsFromAKnownCursor() {
        KeysetRows<Integer> rows = rows(10_000);
        fetch(rows, 0, 50);
        fetch(rows, 50, 50);
        fetch(rows, 100, 50);
        reads.clear();
        assertThat(fetch(rows, 50, 50)).isEqualTo(range(50, 100));
        assertThat(reads).containsExactly("50+50");
    }

    @Test
    void aJumpReadsOnFromTheNearestKnownCursor() {
        KeysetRows<Integer> rows = rows(10_000);
        fetch(rows, 0, 50);
        reads.clear();
        assertThat(fetch(rows, 150, 50)).isEqualTo(range(150, 200));
        assertThat(reads).containsExactly("50+100", "150+50");
    }

    @Test
    void theEndIsFoundWithoutCounting() {
        KeysetRows<Integer> rows = rows(70);
        assertThat(fetch(rows, 0, 50)).hasSize(50);
        assertThat(fetch(rows, 50, 50)).hasSize(20);
        reads.clear();
        assertThat(fetch(rows, 100, 50)).isEmpty();
        assertThat(reads).isEmpty();
        assertThatThrownBy(() -> rows.size(new Query<>())).hasMessageContaining("never counted");
    }

    @Test
    void aSearchThatFindsHardlyAnythingIsGivenUpAfterSomeReads() {
        int[] asked = {0};
        KeysetRows<Integer> rows = new KeysetRows<>(
                row -> row, (cursor, limit) -> new Page<>(List.of(asked[0]++), Optional.of(String.valueOf(asked[0]))));
        assertThat(fetch(rows, 0, 50)).isEqualTo(range(0, 5));
    }

    @Test
    void anEmptyListIsAskedOnce() {
        assertThat(fetch(rows(0), 0, 50)).isEmpty();
        assertThat(reads).hasSize(1);
    }

    @Test
    void theFirstPageForgetsWhereOldPagesEnded() {
        int[] total = {70};
        KeysetRows<Integer> rows = new KeysetRows<>(
                row -> row,
                (cursor, limit) -> new Page<>(
                        range(cursor.map(Integer::valueOf).orElse(0), Math.min(total[0], 50)), Optional.empty()));
        assertThat(fetch(rows, 0, 50)).hasSize(50);
        total[0] = 10;
        assertThat(fetch(rows, 0, 50)).hasSize(10);
    }
}
