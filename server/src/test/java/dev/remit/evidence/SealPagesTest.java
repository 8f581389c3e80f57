package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealPagesTest {

    private static final int PAGE = 5;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 6, 15, 17})
    void allSealsComeOnceInOrderAndNoMoreThanAPageIsRead(int seals) {
        List<Long> read = new ArrayList<>();
        Iterator<LedgerCheck.Head> pages = new SealPages(after -> LongStream.range(after + 1, seals)
                .limit(PAGE)
                .mapToObj(number -> new LedgerCheck.Head(number, number + 1, new byte[0]))
                .toList());
        pages.forEachRemaining(head -> read.add(head.number()));
        assertThat(read)
                .containsExactlyElementsOf(LongStream.range(0, seals).boxed().toList());
    }
}
