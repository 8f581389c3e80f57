package dev.remit.ui.home;

import dev.remit.kpi.Overview;
import dev.remit.ui.words.Words;
import java.math.BigDecimal;
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
    private static final int SMALLEST = 13;
    private static final int LARGEST = 30;

    private static final String AXES = """
            {"grid": [{"left": 34, "width": 44, "top": 34, "bottom": 44}, {"left": 104, "right": 30, "top": 34, "bottom": 44}],
             "xAxis": [
               {"type": "category", "gridIndex": 0, "axisTick": {"show": false}, "axisLine": {"show": false}},
               {"type": "value", "gridIndex": 1, "min": 0, "splitLine": {"show": false}, "axisLabel": {"hideOverlap": true, "margin": 16},
                "nameLocation": "end", "nameGap": 0,
                "nameTextStyle": {"align": "right", "verticalAlign": "top", "padding": [24, 0, 0, 0], "color": "var(--rm-ink-2)"}}],
             "yAxis": [
               {"type": "value", "gridIndex": 0, "min": 0, "max": 100, "interval": 20, "splitLine": {"show": false},
                "nameLocation": "end", "nameGap": 12, "nameTextStyle": {"align": "left", "padding": [0, 0, 0, -24],
                "color": "var(--rm-ink-2)"}},
               {"type": "value", "gridIndex": 1, "min": 0, "max": 100, "interval": 20, "axisLabel": {"show": false},
                "axisLine": {"show": false}}]}""";

    /** The hatched area of what nobody measured. */
    private static final String GUTTER = """
            {"type": "bar", "xAxisIndex": 0, "yAxisIndex": 0, "silent": true, "barWidth": "100%", "z": 0, "data": [100],
             "itemStyle": {"color": "var(--rm-hatch-bg)", "decal": "hatch"}}""";

    private static final String MARKS = """
            {"type": "scatter", "z": 3, "cursor": "pointer", "labelLayout": {"hideOverlap": true},
             "label": {"show": false, "position": "right", "formatter": "{b}", "fontSize": 12, "color": "var(--rm-ink-2)"},
             "emphasis": {"label": {"show": true, "color": "var(--rm-ink)", "fontWeight": 600}}}""";

    /** The dashed line above which something must be done. */
    private static final String LIMIT = """
            {"type": "scatter", "xAxisIndex": 1, "yAxisIndex": 1, "silent": true, "data": [],
             "markLine": {"silent": true, "symbol": "none", "animation": false,
               "lineStyle": {"color": "var(--rm-tier-high)", "type": "dashed", "width": 1.3},
               "label": {"position": "insideEndBottom", "color": "var(--rm-tier-high)", "fontSize": 11}}}""";

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
        ArrayNode series = option.putArray("series").add(json(GUTTER));
        Map<UUID, String> named = named();
        for (String tier : List.of("minimal", "limited", "high", "prohibited")) {
            series.add(marks(tier, true, named)).add(marks(tier, false, named));
        }
        series.add(limit());
        return option;
    }

    private static ObjectNode limit() {
        ObjectNode limit = json(LIMIT);
        ObjectNode line = object(limit, "/markLine");
        object(limit, "/markLine/label").put("formatter", Words.text("home.scatter.limit", Overview.RISK_LIMIT));
        line.putArray("data").addObject().put("yAxis", Overview.RISK_LIMIT);
        return limit;
    }

    private ObjectNode marks(String tier, boolean known, Map<UUID, String> named) {
        ObjectNode marks = json(MARKS);
        String colour = "var(--rm-tier-" + tier + ")";
        boolean outline = tier.equals("minimal");
        marks.put("symbol", "tier:" + tier).put("xAxisIndex", known ? 1 : 0).put("yAxisIndex", known ? 1 : 0);
        marks.putObject("itemStyle")
                .put("color", colour)
                .put("borderColor", outline ? colour : "transparent")
                .put("borderWidth", outline ? 2 : 0);
        ArrayNode data = marks.putArray("data");
        overview.portfolio().points().stream()
                .filter(p -> p.tier().equals(tier) && p.value().isPresent() == known)
                .forEach(p -> mark(p, data.addObject(), named));
        return marks;
    }

    private void mark(Overview.Point point, ObjectNode mark, Map<UUID, String> named) {
        BigDecimal x =
                point.value().map(v -> v.divide(scale, 2, RoundingMode.HALF_UP)).orElse(BigDecimal.ZERO);
        mark.put("id", point.useCase().id().toString()).put("name", point.name());
        mark.putArray("value").add(x).add(point.residualRisk());
        mark.put("symbolSize", size(point));
        String side = named.get(point.useCase().id());
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
     * Where the names of the most valuable of those above the limit stand, then of the most valuable of all, as long as there is
     * room.
     */
    private Map<UUID, String> named() {
        List<Overview.Point> valued = overview.portfolio().points().stream()
                .filter(p -> p.value().isPresent())
                .toList();
        NamePlaces places = new NamePlaces(valued.stream().map(this::place).toList(), Overview.RISK_LIMIT / 100.0);
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
        // the axis ends at a round number a little above the most
        return new NamePlaces.Mark(value / (most.doubleValue() * 1.1), point.residualRisk() / 100.0, size(point));
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
