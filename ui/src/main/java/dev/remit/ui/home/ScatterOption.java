package dev.remit.ui.home;

import dev.remit.kpi.Overview;
import dev.remit.ui.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What ECharts draws: two plots side by side with one risk axis, the gutter of unknown values and the money. */
final class ScatterOption {

    private static final int NAMED = 14;
    /** Plots at least so wide, in pixels, have names of their own, placed for this width; beside a plot are the axes. */
    private static final List<Integer> PLOTS = List.of(190, 360, 540);

    private static final int BESIDE = 134;
    private static final int STEPS = 5;
    private static final int SMALLEST = 13;
    private static final int LARGEST = 30;

    private static final String AXES = """
            {"grid": [{"left": 34, "width": 44, "top": 34, "height": %1$d}, {"left": 104, "right": 30, "top": 34, "height": %1$d}],
             "xAxis": [
               {"type": "category", "gridIndex": 0, "axisTick": {"show": false}, "axisLine": {"show": false}},
               {"type": "value", "gridIndex": 1, "min": 0, "splitLine": {"show": false}, "axisLabel": {"hideOverlap": true, "margin": 16},
                "nameLocation": "end", "nameGap": 0,
                "nameTextStyle": {"align": "right", "verticalAlign": "top", "padding": [31, 0, 0, 0], "color": "var(--rm-ink-2)"}}],
             "yAxis": [
               {"type": "value", "gridIndex": 0, "min": 0, "max": 100, "interval": 20, "splitLine": {"show": false},
                "nameLocation": "end", "nameGap": 12, "nameTextStyle": {"align": "left", "padding": [0, 0, 0, -24],
                "color": "var(--rm-ink-2)"}},
               {"type": "value", "gridIndex": 1, "min": 0, "max": 100, "interval": 20, "axisLabel": {"show": false},
                "axisLine": {"show": false}}]}""".formatted(NamePlaces.HIGH);

    /** The hatched area of what nobody measured. */
    private static final String GUTTER = """
            {"type": "bar", "xAxisIndex": 0, "yAxisIndex": 0, "silent": true, "barWidth": "100%", "z": 0, "data": [100],
             "itemStyle": {"color": "var(--rm-hatch-bg)", "decal": "hatch"}}""";

    private static final String MARKS = """
            {"type": "scatter", "z": 3, "cursor": "pointer",
             "label": {"show": false, "position": "right", "formatter": "{b}", "fontSize": 12, "color": "var(--rm-ink-2)"},
             "emphasis": {"label": {"show": true, "color": "var(--rm-ink)", "fontWeight": 600}}}""";

    /** The dashed line above which something must be done. */
    private static final String LIMIT = """
            {"type": "scatter", "xAxisIndex": 1, "yAxisIndex": 1, "silent": true, "data": [],
             "markLine": {"silent": true, "symbol": "none", "animation": false,
               "lineStyle": {"color": "var(--rm-tier-high)", "type": "dashed", "width": 1.3},
               "label": {"position": "insideEndBottom", "color": "var(--rm-tier-high)", "fontSize": 11}}}""";

    private static final List<String> TIERS = List.of("minimal", "limited", "high", "prohibited");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Overview overview;
    private final BigDecimal most;
    private final BigDecimal scale;

    private ScatterOption(Overview overview) {
        this.overview = overview;
        this.most = overview.portfolio().points().stream()
                .flatMap(p -> p.value().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        this.scale =
                BigDecimal.valueOf(most.longValue() >= 10_000_000 ? 1_000_000 : most.longValue() >= 10_000 ? 1_000 : 1);
    }

    static Map<String, Object> of(Overview overview) {
        return JSON.convertValue(new ScatterOption(overview).option(), new TypeReference<>() {});
    }

    private ObjectNode option() {
        ObjectNode option = json(AXES);
        object(option, "/xAxis/0").putArray("data").add(Words.text("design.not-known"));
        object(option, "/xAxis/1").put("name", Words.text("home.scatter.x"));
        object(option, "/xAxis/1/axisLabel")
                .put("formatter", money("{value}" + unit()))
                .put("zero", money("0"));
        object(option, "/yAxis/0").put("name", Words.text("home.scatter.y"));
        object(option, "/xAxis/1").put("max", end().divide(scale)).put("interval", step().divide(scale));
        ArrayNode series = option.putArray("series").add(json(GUTTER));
        for (String tier : TIERS) {
            series.add(marks(tier, true)).add(marks(tier, false));
        }
        series.add(limit());
        ArrayNode media = option.putArray("media");
        for (int wide : PLOTS) {
            ObjectNode plot = media.addObject();
            plot.putObject("query").put("minWidth", wide + BESIDE);
            named(plot, named(wide));
        }
        // without one that always fits, a chart that became narrow keeps the names of the wider
        named(media.addObject(), Map.of());
        return option;
    }

    private void named(ObjectNode plot, Map<UUID, String> sides) {
        ArrayNode series = plot.putObject("option").putArray("series");
        TIERS.forEach(tier -> data(series.addObject().put("id", id(tier, true)), tier, true, sides));
    }

    private static ObjectNode limit() {
        ObjectNode limit = json(LIMIT);
        ObjectNode line = object(limit, "/markLine");
        object(limit, "/markLine/label").put("formatter", limitName());
        line.putArray("data").addObject().put("yAxis", Overview.RISK_LIMIT);
        return limit;
    }

    private static String limitName() {
        return Words.text("home.scatter.limit", Overview.RISK_LIMIT);
    }

    private ObjectNode marks(String tier, boolean known) {
        ObjectNode marks = json(MARKS).put("id", id(tier, known));
        String colour = "var(--rm-tier-" + tier + ")";
        boolean outline = tier.equals("minimal");
        marks.put("symbol", "tier:" + tier).put("xAxisIndex", known ? 1 : 0).put("yAxisIndex", known ? 1 : 0);
        marks.putObject("itemStyle")
                .put("color", colour)
                .put("borderColor", outline ? colour : "transparent")
                .put("borderWidth", outline ? 2 : 0);
        data(marks, tier, known, Map.of());
        return marks;
    }

    private static String id(String tier, boolean known) {
        return tier + (known ? "" : " unknown");
    }

    private void data(ObjectNode series, String tier, boolean known, Map<UUID, String> sides) {
        ArrayNode data = series.putArray("data");
        overview.portfolio().points().stream()
                .filter(p -> p.tier().equals(tier) && p.value().isPresent() == known)
                .forEach(p -> mark(p, data.addObject(), sides));
    }

    private void mark(Overview.Point point, ObjectNode mark, Map<UUID, String> sides) {
        BigDecimal x =
                point.value().map(v -> v.divide(scale, 2, RoundingMode.HALF_UP)).orElse(BigDecimal.ZERO);
        mark.put("id", point.useCase().id().toString()).put("name", point.name());
        mark.putArray("value").add(x).add(point.residualRisk());
        mark.put("symbolSize", size(point));
        String side = sides.get(point.useCase().id());
        if (side != null) {
            boolean above = point.residualRisk() > Overview.RISK_LIMIT;
            mark.putObject("label")
                    .put("show", true)
                    .put("position", side)
                    .put("color", above ? "var(--rm-ink)" : "var(--rm-ink-2)")
                    .put("fontWeight", above ? 600 : 400);
        }
    }

    private static int size(Overview.Point point) {
        return point.peoplePerWeek()
                .map(people -> Math.min(LARGEST, SMALLEST + (int) Math.round(Math.sqrt(people) * 2)))
                .orElse(SMALLEST);
    }

    /**
     * Where the names of the most valuable of those above the limit stand on a plot so wide, then of the most valuable of all, as long
     * as there is room.
     */
    private Map<UUID, String> named(int wide) {
        List<Overview.Point> valued = overview.portfolio().points().stream()
                .filter(p -> p.value().isPresent())
                .toList();
        NamePlaces places = new NamePlaces(
                wide, valued.stream().map(this::place).toList(), Overview.RISK_LIMIT / 100.0, limitName());
        Stream<Overview.Point> above = valued.stream()
                .filter(p -> p.residualRisk() > Overview.RISK_LIMIT)
                .limit(NAMED / 2);
        Map<UUID, String> named = new HashMap<>();
        Stream.concat(above, valued.stream()).distinct().limit(2L * NAMED).forEach(p -> {
            if (named.size() < NAMED) {
                places.side(place(p), p.name())
                        .ifPresent(side -> named.put(p.useCase().id(), side));
            }
        });
        return named;
    }

    private NamePlaces.Mark place(Overview.Point point) {
        double value = point.value().orElse(BigDecimal.ZERO).doubleValue();
        return new NamePlaces.Mark(value / end().doubleValue(), point.residualRisk() / 100.0, size(point));
    }

    /** Between what is written along the axis of values: 1, 2 or 5 with zeros. */
    private BigDecimal step() {
        BigDecimal least = most.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL32);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(times -> ten.multiply(BigDecimal.valueOf(times)))
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** The end of the axis, the first step beyond the most: where names are depends on it. */
    private BigDecimal end() {
        return most.divideToIntegralValue(step()).add(BigDecimal.ONE).multiply(step());
    }

    private String money(String amount) {
        return Currency.getInstance(overview.currency()).getSymbol(Locale.ENGLISH) + amount;
    }

    private String unit() {
        return scale.intValue() == 1_000_000 ? "m" : scale.intValue() == 1_000 ? "k" : "";
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    private static ObjectNode object(ObjectNode node, String path) {
        return (ObjectNode) node.at(path);
    }
}
