package dev.remit.ui.access;

import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessPicture;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The picture as ECharts draws it: AI at the left, what it can do in the middle, systems at the right; hatched what is not known. */
final class PictureOption {

    private static final int ROW = 34;
    private static final int LEAST = 320;
    private static final String OTHERS = "others";

    private final AccessPicture picture;
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> links = new LinkedHashMap<>();

    PictureOption(AccessPicture picture) {
        this.picture = picture;
        picture.flows().forEach(this::ais);
        Stream.concat(Stream.of(Capability.values()).map(Optional::of), Stream.of(Optional.<Capability>empty()))
                .filter(can ->
                        picture.flows().stream().anyMatch(flow -> flow.can().equals(can)))
                .forEach(this::verb);
        picture.flows().forEach(this::systems);
        for (AccessPicture.Flow flow : picture.flows()) {
            links.merge(ai(flow) + "\n" + can(flow.can()), flow.integrations(), Integer::sum);
            links.merge(can(flow.can()) + "\n" + system(flow), flow.integrations(), Integer::sum);
        }
    }

    /** Tall enough for the fuller side. */
    int height() {
        long ais = picture.flows().stream().map(PictureOption::ai).distinct().count();
        long systems =
                picture.flows().stream().map(PictureOption::system).distinct().count();
        return (int) Math.max(LEAST, ROW * Math.max(ais, systems));
    }

    static String ai(AccessPicture.Flow flow) {
        return "ai " + flow.ai().map(AccessPicture.Ai::name).orElse(OTHERS);
    }

    static String can(Optional<Capability> can) {
        return "can " + can.map(AccessNavigation::code).orElse("unseen");
    }

    static String system(AccessPicture.Flow flow) {
        return "in "
                + flow.system()
                        .map(s -> s.connection().map(Object::toString).orElse(s.name()))
                        .orElse(OTHERS);
    }

    Map<String, Object> option() {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "sankey");
        series.put("left", 4);
        series.put("right", 4);
        series.put("top", 8);
        series.put("bottom", 8);
        series.put("nodeWidth", 10);
        series.put("nodeGap", 10);
        // in the order given: positions are the same each time
        series.put("layoutIterations", 0);
        series.put("draggable", false);
        series.put("emphasis", Map.of("focus", "adjacency"));
        series.put("label", label(200, 12));
        series.put("data", List.copyOf(nodes.values()));
        series.put("links", links());
        Map<String, Object> small = Map.of("series", List.of(Map.of("label", label(92, 10))));
        Map<String, Object> wide = Map.of("series", List.of(Map.of("label", label(200, 12))));
        return Map.of(
                "series",
                List.of(series),
                "media",
                // without the second, a chart that was narrow while it was built stays so
                List.of(Map.of("query", Map.of("maxWidth", 620), "option", small), Map.of("option", wide)));
    }

    private static Map<String, Object> label(int width, int size) {
        return Map.of(
                "color",
                "var(--rm-ink)",
                "fontSize",
                size,
                "width",
                width,
                "overflow",
                "truncate",
                "textBorderColor",
                "var(--rm-sheet)",
                "textBorderWidth",
                3);
    }

    private void ais(AccessPicture.Flow flow) {
        boolean known = flow.ai().map(AccessPicture.Ai::recognised).orElse(true);
        String words = flow.ai().isPresent()
                ? MapPicture.ai(flow)
                : Words.text("access.picture.other-ais", picture.otherAis());
        nodes.putIfAbsent(ai(flow), node(ai(flow), words, 0, "var(--rm-ink-3)", !known));
    }

    private void verb(Optional<Capability> can) {
        String colour =
                can.map(c -> "var(--rm-cap-" + AccessNavigation.code(c) + ")").orElse("var(--rm-line-strong)");
        String words = can.map(Words::of).orElseGet(() -> Words.text("access.picture.unseen"));
        nodes.put(can(can), node(can(can), words, 1, colour, can.isEmpty()));
    }

    private void systems(AccessPicture.Flow flow) {
        String words = flow.system().isPresent()
                ? MapPicture.system(flow)
                : Words.text("access.picture.other-systems", picture.otherSystems());
        nodes.putIfAbsent(system(flow), node(system(flow), words, 2, "var(--rm-ink)", false));
    }

    private static Map<String, Object> node(String id, String words, int depth, String colour, boolean hatched) {
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("color", hatched ? "var(--rm-sheet)" : colour);
        style.put("borderColor", colour);
        style.put("borderWidth", 1);
        if (hatched) {
            style.put("decal", "hatch");
        }
        // braces would be taken for a template
        String shown = words.replace('{', '(').replace('}', ')');
        return Map.of(
                "name", id,
                "id", id,
                "depth", depth,
                "itemStyle", style,
                "label", Map.of("formatter", shown, "position", depth == 2 ? "left" : "right"));
    }

    private List<Map<String, Object>> links() {
        List<Map<String, Object>> drawn = new ArrayList<>();
        links.forEach((ends, value) -> {
            String[] both = ends.split("\n", 2);
            String can = both[0].startsWith("can ") ? both[0] : both[1];
            String colour =
                    can.endsWith(" unseen") ? "var(--rm-line-strong)" : "var(--rm-cap-" + can.substring(4) + ")";
            drawn.add(Map.of(
                    "source",
                    both[0],
                    "target",
                    both[1],
                    "value",
                    value,
                    "id",
                    both[0].startsWith("can ") ? both[1] : both[0],
                    "lineStyle",
                    Map.of("color", colour, "opacity", 0.34, "curveness", 0.5)));
        });
        return drawn;
    }
}
