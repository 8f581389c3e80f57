package dev.remit.ui.home;

import dev.remit.kpi.Overview;
import dev.remit.ui.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ECharts draws: two plots side by side with one risk axis, the gutter of unknown values and the money. */
final class ScatterOption {

    private static final int NAMED = 14;
    private static final int SMALLEST = 13;
    private static final int LARGEST = 30;
    private static final String INK = "var(--rm-ink-2)";

    private ScatterOption() {}

    static Map<String, Object> of(Overview overview) {
        BigDecimal scale = scale(overview);
        List<Object> series = new ArrayList<>();
        series.add(gutter());
        Set<UUID> named = named(overview.portfolio().points());
        for (String tier : List.of("minimal", "limited", "high", "prohibited")) {
            series.add(marks(overview, tier, true, scale, named));
            series.add(marks(overview, tier, false, scale, named));
        }
        series.add(limit());
        return map(
                "grid",
                List.of(
                        map("left", 34, "width", 44, "top", 14, "bottom", 46),
                        map("left", 104, "right", 26, "top", 14, "bottom", 46)),
                "xAxis",
                List.of(
                        map(
                                "type",
                                "category",
                                "gridIndex",
                                0,
                                "data",
                                List.of(Words.text("design.not-known")),
                                "axisTick",
                                map("show", false),
                                "axisLine",
                                map("show", false)),
                        map(
                                "type",
                                "value",
                                "gridIndex",
                                1,
                                "min",
                                0,
                                "name",
                                Words.text("home.scatter.x"),
                                "nameLocation",
                                "end",
                                "nameGap",
                                0,
                                "nameTextStyle",
                                map(
                                        "align",
                                        "right",
                                        "verticalAlign",
                                        "top",
                                        "padding",
                                        List.of(26, 0, 0, 0),
                                        "color",
                                        INK),
                                "splitLine",
                                map("show", false),
                                "axisLabel",
                                map("formatter", money(overview, scale)))),
                "yAxis",
                List.of(
                        map(
                                "type",
                                "value",
                                "gridIndex",
                                0,
                                "min",
                                0,
                                "max",
                                100,
                                "interval",
                                20,
                                "splitLine",
                                map("show", false)),
                        map(
                                "type",
                                "value",
                                "gridIndex",
                                1,
                                "min",
                                0,
                                "max",
                                100,
                                "interval",
                                20,
                                "name",
                                Words.text("home.scatter.y"),
                                "nameLocation",
                                "start",
                                "nameGap",
                                0,
                                "nameTextStyle",
                                map(
                                        "align",
                                        "left",
                                        "verticalAlign",
                                        "top",
                                        "padding",
                                        List.of(26, 0, 0, 0),
                                        "color",
                                        INK),
                                "axisLabel",
                                map("show", false),
                                "axisLine",
                                map("show", false))),
                "series",
                series);
    }

    /** The hatched area of what nobody measured. */
    private static Map<String, Object> gutter() {
        return map(
                "type",
                "bar",
                "xAxisIndex",
                0,
                "yAxisIndex",
                0,
                "silent",
                true,
                "barWidth",
                "100%",
                "z",
                0,
                "data",
                List.of(100),
                "itemStyle",
                map("color", "var(--rm-hatch-bg)", "decal", "hatch"));
    }

    private static Map<String, Object> marks(
            Overview overview, String tier, boolean known, BigDecimal scale, Set<UUID> named) {
        String colour = "var(--rm-tier-" + tier + ")";
        List<Object> data = overview.portfolio().points().stream()
                .filter(p -> p.tier().equals(tier) && p.value().isPresent() == known)
                .map(p -> mark(p, scale, named))
                .collect(Collectors.toList());
        int plot = known ? 1 : 0;
        return map(
                "type",
                "scatter",
                "xAxisIndex",
                plot,
                "yAxisIndex",
                plot,
                "symbol",
                "tier:" + tier,
                "z",
                3,
                "cursor",
                "pointer",
                "data",
                data,
                "itemStyle",
                map(
                        "color",
                        colour,
                        "borderColor",
                        tier.equals("minimal") ? colour : "transparent",
                        "borderWidth",
                        tier.equals("minimal") ? 2 : 0),
                "labelLayout",
                map("hideOverlap", true),
                "label",
                map("show", false, "position", "right", "formatter", "{b}", "fontSize", 12, "color", INK),
                "emphasis",
                map("label", map("show", true, "color", "var(--rm-ink)", "fontWeight", 600)));
    }

    private static Map<String, Object> mark(Overview.Point point, BigDecimal scale, Set<UUID> named) {
        Object x = point.value()
                .<Object>map(v -> v.divide(scale, 2, RoundingMode.HALF_UP))
                .orElse(0);
        Map<String, Object> mark = map(
                "id", point.useCase().id().toString(),
                "name", point.name(),
                "value", List.of(x, point.residualRisk()),
                "symbolSize",
                        point.peoplePerWeek()
                                .map(people -> Math.min(LARGEST, SMALLEST + (int) Math.round(Math.sqrt(people) * 2)))
                                .orElse(SMALLEST));
        if (point.value().isPresent() && named.contains(point.useCase().id())) {
            boolean above = point.residualRisk() > Overview.RISK_LIMIT;
            mark.put(
                    "label",
                    map("show", true, "color", above ? "var(--rm-ink)" : INK, "fontWeight", above ? 600 : 400));
        }
        return mark;
    }

    /** The dashed line above which something must be done. */
    private static Map<String, Object> limit() {
        return map(
                "type",
                "scatter",
                "xAxisIndex",
                1,
                "yAxisIndex",
                1,
                "silent",
                true,
                "data",
                List.of(),
                "markLine",
                map(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "animation",
                        false,
                        "lineStyle",
                        map("color", "var(--rm-tier-high)", "type", "dashed", "width", 1.3),
                        "label",
                        map(
                                "formatter",
                                Words.text("home.scatter.limit", Overview.RISK_LIMIT),
                                "position",
                                "insideEndBottom",
                                "color",
                                "var(--rm-tier-high)",
                                "fontSize",
                                11),
                        "data",
                        List.of(map("yAxis", Overview.RISK_LIMIT))));
    }

    /** The most valuable, and the riskiest of them above the limit. */
    private static Set<UUID> named(List<Overview.Point> points) {
        Stream<Overview.Point> above = points.stream()
                .filter(p -> p.value().isPresent() && p.residualRisk() > Overview.RISK_LIMIT)
                .limit(NAMED / 2);
        Set<UUID> named = above.map(p -> p.useCase().id()).collect(Collectors.toCollection(HashSet::new));
        points.stream()
                .filter(p -> p.value().isPresent())
                .map(p -> p.useCase().id())
                .filter(id -> !named.contains(id))
                .limit(NAMED - named.size())
                .forEach(named::add);
        return named;
    }

    private static BigDecimal scale(Overview overview) {
        BigDecimal most = overview.portfolio().points().stream()
                .flatMap(p -> p.value().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        return BigDecimal.valueOf(most.longValue() >= 10_000_000 ? 1_000_000 : most.longValue() >= 10_000 ? 1_000 : 1);
    }

    private static String money(Overview overview, BigDecimal scale) {
        String unit = scale.intValue() == 1_000_000 ? "m" : scale.intValue() == 1_000 ? "k" : "";
        return Currency.getInstance(overview.currency()).getSymbol(Locale.ENGLISH) + "{value}" + unit;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
