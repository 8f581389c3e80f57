package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Coverage;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Transport.Answer;
import dev.remit.plugin.testkit.Seen;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every record once, whichever way the pages follow one another; and never an end that contradicts what was said before. */
class PagingTest {

    private static final String CURSOR = "{ cursor: { next: /next, parameter: after } }";
    private static final String LINK = "{ link-header: { parameters: [from, size] } }";
    private static final String PAGE = "{ page: { parameter: page } }";
    private static final String COUNTED_PAGE = "{ page: { parameter: page, first: 0, pages: /pages } }";
    private static final String OFFSET = "{ offset: { parameter: skip, size: 7, size-parameter: take } }";
    private static final String COUNTED_OFFSET =
            "{ offset: { parameter: skip, size: 7, size-parameter: take, total: /total } }";

    private static String paged(String paging) {
        return ScriptedSystem.harbour().replace("{ cursor: { next: /next, parameter: after } }", paging);
    }

    @Property(tries = 150)
    void aCursorVisitsEachRecordOnce(
            @ForAll @IntRange(max = 60) int records, @ForAll @IntRange(min = 1, max = 9) int size) {
        visitsEachOnce(CURSOR, records, query -> {
            int from = Integer.parseInt(query.getOrDefault("after", "0"));
            String next = from + size < records ? "\"" + (from + size) + "\"" : "null";
            return page(records, from, size, ",\"next\":" + next, Map.of());
        });
    }

    @Property(tries = 150)
    void aLinkHeaderVisitsEachRecordOnce(
            @ForAll @IntRange(max = 60) int records, @ForAll @IntRange(min = 1, max = 9) int size) {
        visitsEachOnce(LINK, records, query -> {
            int from = Integer.parseInt(query.getOrDefault("from", "0"));
            String self = "<https://api.harbour.example/apps?from=" + from + ">; rel=\"self\"";
            String next =
                    "<https://api.harbour.example/apps?from=" + (from + size) + "&size=" + size + ">; rel=\"next\"";
            return page(records, from, size, "", Map.of("link", from + size < records ? self + ", " + next : self));
        });
    }

    @Property(tries = 150)
    void pagesVisitEachRecordOnce(
            @ForAll @IntRange(max = 60) int records, @ForAll @IntRange(min = 1, max = 9) int size) {
        visitsEachOnce(PAGE, records, query -> page(records, (number(query, "page") - 1) * size, size, "", Map.of()));
    }

    @Property(tries = 150)
    void countedPagesVisitEachRecordOnce(
            @ForAll @IntRange(max = 60) int records, @ForAll @IntRange(min = 1, max = 9) int size) {
        String pages = ",\"pages\":" + (records + size - 1) / size;
        visitsEachOnce(
                COUNTED_PAGE, records, query -> page(records, number(query, "page") * size, size, pages, Map.of()));
    }

    @Property(tries = 150)
    void anOffsetVisitsEachRecordOnceEvenIfTheSystemGivesFewerThanAskedFor(
            @ForAll @IntRange(max = 60) int records, @ForAll @IntRange(min = 1, max = 9) int most) {
        visitsEachOnce(
                OFFSET,
                records,
                query -> page(records, number(query, "skip"), Math.min(most, number(query, "take")), "", Map.of()));
        visitsEachOnce(
                COUNTED_OFFSET,
                records,
                query -> page(
                        records,
                        number(query, "skip"),
                        Math.min(most, number(query, "take")),
                        ",\"total\":" + records,
                        Map.of()));
    }

    private static void visitsEachOnce(String paging, int records, Function<Map<String, String>, Answer> pages) {
        Seen seen = scan(paging, pages);
        assertThat(seen.coverage(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
        assertThat(seen.report().observations()).isEqualTo(records);
        assertThat(seen.facts().values().stream().map(Observation::key))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, records).mapToObj(id -> "app:" + id).toList());
    }

    @Test
    void aRepeatedCursorIsNotTakenForTheEnd() {
        assertNotAll(CURSOR, query -> page(9, 0, 3, ",\"next\":\"" + "again\"", Map.of()), "led back to a page");
    }

    @Test
    void aSystemThatIgnoresThePageNumberIsNoticed() {
        assertNotAll(PAGE, query -> page(9, 0, 3, "", Map.of()), "led back to a page");
    }

    @Test
    void anEmptyPageBeforeTheEndIsNotTakenForTheEnd() {
        assertNotAll(
                COUNTED_OFFSET,
                query -> page(3, number(query, "skip"), 3, ",\"total\":10", Map.of()),
                "says that there is more after 3 records");
    }

    @Test
    void anAnswerThatForgetsToCountIsNotTakenForTheLast() {
        assertNotAll(COUNTED_PAGE, query -> page(9, 0, 3, "", Map.of()), "does not say how much there is");
    }

    @Test
    void aLinkToAnotherPathOrWithAnUnknownParameterIsNotFollowed() {
        for (String link : List.of("</elsewhere?from=3>; rel=next", "</apps?delete=3>; rel=\"next\"")) {
            assertNotAll(LINK, query -> page(9, 0, 3, "", Map.of("link", link)), "leads on");
        }
    }

    @Test
    void aLinkOfAnotherSortIsTheEnd() {
        Answer only = page(3, 0, 3, "", Map.of("link", "</apps?from=0>; rel=\"prev\", </apps?from=9>; rel=last"));
        assertThat(scan(LINK, query -> only).coverage(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
    }

    private static void assertNotAll(String paging, Function<Map<String, String>, Answer> pages, String why) {
        Coverage coverage = scan(paging, pages).coverage(Question.INTEGRATIONS);
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(coverage.detail()).contains(why);
    }

    private static Seen scan(String paging, Function<Map<String, String>, Answer> pages) {
        return new ScriptedSystem().answers("/apps", pages).scan(paged(paging), Question.INTEGRATIONS);
    }

    private static int number(Map<String, String> query, String name) {
        return Integer.parseInt(query.get(name));
    }

    private static Answer page(int records, int from, int size, String more, Map<String, String> headers) {
        String items = IntStream.range(from, Math.max(from, Math.min(records, from + size)))
                .mapToObj(id -> "{\"id\": %d, \"name\": \"App %d\"}".formatted(id, id))
                .collect(Collectors.joining(","));
        return ScriptedSystem.answer(200, headers, "{\"data\":[%s]%s}".formatted(items, more));
    }
}
