package dev.remit.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Waiting;
import dev.remit.kpi.Overview;
import dev.remit.kpi.Overview.Exposure;
import dev.remit.kpi.Overview.Point;
import dev.remit.kpi.Overview.Portfolio;
import dev.remit.kpi.Overview.Work;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScatterOptionTest {

    private static JsonNode option(List<Point> points) {
        Overview overview = new Overview(
                Instant.EPOCH,
                "EUR",
                Map.of(),
                new Portfolio(List.of(), points, 0),
                new Exposure(List.of(), Map.of(), Map.of()),
                new Work(new Waiting.Summary(0, 0, Optional.empty(), Optional.empty(), Map.of()), Map.of(), Map.of()));
        return JsonMapper.shared().valueToTree(ScatterOption.of(overview));
    }

    private static Point point(String name, int risk, String value) {
        return new Point(
                new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID()),
                name,
                "high",
                risk,
                Optional.of(new BigDecimal(value)),
                Optional.of(20));
    }

    private static List<String> named(JsonNode plot) {
        return plot.path("option")
                .path("series")
                .valueStream()
                .flatMap(series -> series.path("data").valueStream())
                .filter(mark -> mark.path("label").path("show").asBoolean())
                .map(mark -> mark.path("name").asString())
                .toList();
    }

    /** Where names are depends on it, so it is not left to the picture. */
    @ParameterizedTest
    @CsvSource({"1840000, 2000, 500", "95000, 100, 20", "100000, 120, 20", "7, 8, 2", "0, 1, 1", "0.5, 0.6, 0.1"})
    void theAxisOfValuesEndsAtTheFirstStepBeyondTheMost(String most, String end, String step) {
        JsonNode axis = option(List.of(point("Lead scoring", 40, most))).at("/xAxis/1");
        assertThat(axis.path("max").decimalValue()).isEqualByComparingTo(end);
        assertThat(axis.path("interval").decimalValue()).isEqualByComparingTo(step);
    }

    @Test
    void aPlotTooNarrowForItsNamesHasFewerAndATinyOneNone() {
        List<Point> points = IntStream.range(0, 10)
                .mapToObj(n -> point("Use case number " + n, 5 + 9 * n, String.valueOf(10_000 * (n + 1))))
                .toList();
        JsonNode media = option(points).path("media");
        assertThat(media).hasSize(4);
        List<String> wide = named(media.path(2));
        assertThat(wide).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(named(media.path(0))).isNotEmpty().hasSizeLessThan(wide.size());
        assertThat(media.path(3).has("query")).isFalse();
        assertThat(named(media.path(3))).isEmpty();
        assertThat(media.valueStream()
                        .map(plot -> plot.at("/option/series/2/data").size()))
                .as("every mark is there all the same")
                .containsOnly(10);
    }
}
