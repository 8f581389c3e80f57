package dev.remit.control.library;

import dev.remit.inventory.Lane;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.cel.PolicyProblem;
import dev.remit.risk.Coded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a library and refuses it as a whole, naming everything that is wrong, if anything is. */
final class LibraryReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern KEY = Pattern.compile("[A-Z]{2}-\\d\\d");
    private static final String KNOWN_HERE = "use_case.";
    private static final int LONGEST_VALIDITY = 36;
    private static final Set<String> FIELDS =
            Set.of("key", "area", "title", "text", "lane", "where", "when", "evidence", "source", "maps");

    /** A file as read. */
    record Content(String version, List<Framework> frameworks, List<Control> controls) {}

    private final Conditions conditions;
    private final List<String> problems = new ArrayList<>();
    private String place = "the file";

    private LibraryReader(Conditions conditions) {
        this.conditions = conditions;
    }

    static Content read(String yaml, Conditions conditions) {
        return new LibraryReader(conditions).content(YAML.readTree(yaml));
    }

    private Content content(JsonNode root) {
        String version = text(root, "version");
        List<Framework> frameworks = new ArrayList<>();
        root.path("frameworks").forEach(node -> frameworks.add(framework(node)));
        List<Control> controls = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode node : root.path("controls")) {
            place = node.path("key").asString("a control without key");
            if (!KEY.matcher(place).matches() || !keys.add(place)) {
                problem("its key is not of the form AA-00, or not its own");
            }
            node.propertyNames().stream()
                    .filter(field -> !FIELDS.contains(field))
                    .forEach(field -> problem("unknown field " + field));
            try {
                controls.add(control(node, frameworks));
            } catch (IllegalArgumentException e) {
                problem(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty() || controls.isEmpty()) {
            throw new IllegalStateException(
                    "control library " + version + " is refused: " + String.join("; ", problems));
        }
        return new Content(version, List.copyOf(frameworks), List.copyOf(controls));
    }

    private Framework framework(JsonNode node) {
        place = node.path("key").asString("a framework without key");
        List<Framework.Group> groups = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (JsonNode group : node.path("groups")) {
            List<Framework.Part> parts = new ArrayList<>();
            group.path("parts").forEach(part -> {
                Framework.Part one = new Framework.Part(text(part, "ref"), text(part, "summary"));
                if (!refs.add(one.ref())) {
                    problem(one.ref() + " is there twice");
                }
                parts.add(one);
            });
            groups.add(new Framework.Group(text(group, "name"), parts));
        }
        return new Framework(text(node, "key"), text(node, "name"), text(node, "source"), groups);
    }

    private Control control(JsonNode node, List<Framework> frameworks) {
        String when = text(node, "when");
        expression(when);
        JsonNode asked = node.path("evidence");
        int months = asked.path("months").asInt(0);
        if (months < 1 || months > LONGEST_VALIDITY) {
            problem("evidence holds for 1 to " + LONGEST_VALIDITY + " months");
        }
        return new Control(
                text(node, "key"),
                Coded.of(Area.class, text(node, "area")),
                text(node, "title"),
                text(node, "text"),
                Coded.of(Lane.class, text(node, "lane")),
                text(node, "where"),
                when,
                new EvidenceAsked(
                        Coded.of(EvidenceAsked.Kind.class, text(asked, "kind")), text(asked, "shows"), months),
                text(node, "source"),
                maps(node.path("maps"), frameworks));
    }

    /** Of actions, tools and whoever acts nothing is known when a control is judged. */
    private void expression(String when) {
        List<PolicyProblem> mistakes = conditions.check(when);
        mistakes.forEach(mistake -> problem("character " + mistake.column() + ": " + mistake.message()));
        if (mistakes.isEmpty()) {
            conditions.compile(when).facts().stream()
                    .filter(fact -> !fact.startsWith(KNOWN_HERE))
                    .forEach(fact -> problem(fact + " is no fact of a use case"));
        }
    }

    private Map<String, List<String>> maps(JsonNode node, List<Framework> frameworks) {
        Map<String, List<String>> maps = new HashMap<>();
        node.properties().forEach(entry -> {
            List<String> refs = new ArrayList<>();
            entry.getValue().forEach(ref -> refs.add(ref.asString()));
            maps.put(entry.getKey(), List.copyOf(refs));
            Set<String> known = new HashSet<>();
            frameworks.stream()
                    .filter(framework -> framework.key().equals(entry.getKey()))
                    .forEach(framework -> framework.parts().forEach(part -> known.add(part.ref())));
            refs.stream()
                    .filter(ref -> !known.contains(ref))
                    .forEach(ref -> problem("there is no " + ref + " in " + entry.getKey()));
        });
        return maps;
    }

    private String text(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            problem("no " + field);
            return "";
        }
        return value.asString().strip();
    }

    private void problem(String what) {
        problems.add(place + ": " + what);
    }
}
