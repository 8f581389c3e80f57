package dev.remit.scan.access;

import dev.remit.plugin.Grant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact that differs between two snapshots.
 *
 * @param type {@code principal}, {@code grant}, {@code approval} or {@code monitoring}
 * @param principal the key of whom it is about; empty if it is about the system
 * @param names what the system last called the principal and those the fact refers to, by key
 * @param before as JSON; empty if it is new
 * @param after as JSON; empty if it is gone
 */
public record FactChange(
        String question,
        String type,
        String key,
        String principal,
        Map<String, String> names,
        Optional<String> before,
        Optional<String> after) {

    /** What a field said and says; a side is empty where it said nothing. */
    public record Difference(List<String> before, List<String> after) {}

    public FactChange {
        names = Map.copyOf(names);
    }

    /** What the system calls a principal; the key itself if it never said. */
    public String nameOf(String principalKey) {
        return names.getOrDefault(principalKey, principalKey);
    }

    /** What the fact says, or last said if it is gone. Fields within fields are named {@code signals.DOMAIN}. */
    public Map<String, List<String>> fields() {
        return fields(after.or(this::before));
    }

    /** The fields that do not say the same before and after, by name. */
    public SequencedMap<String, Difference> differences() {
        Map<String, List<String>> old = fields(before);
        Map<String, List<String>> now = fields(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        SequencedMap<String, Difference> differences = new TreeMap<>();
        for (String field : names) {
            Difference difference =
                    new Difference(old.getOrDefault(field, List.of()), now.getOrDefault(field, List.of()));
            if (!difference.before().equals(difference.after())) {
                differences.put(field, difference);
            }
        }
        return differences;
    }

    /** Whether a grant reaches further, or on more fields, than before. */
    public boolean wider() {
        return reaches(before, after);
    }

    /** Whether a grant reaches less far, or on fewer fields, than before. */
    public boolean narrower() {
        return reaches(after, before);
    }

    /** What is not known is neither more nor less; no fields are all fields. */
    private boolean reaches(Optional<String> less, Optional<String> more) {
        if (!type.equals("grant") || less.isEmpty() || more.isEmpty()) {
            return false;
        }
        Map<String, List<String>> from = fields(less);
        Map<String, List<String>> to = fields(more);
        List<String> few = from.getOrDefault("fields", List.of());
        List<String> many = to.getOrDefault("fields", List.of());
        boolean further = step(from) >= 0 && step(to) > step(from);
        boolean fields = !few.isEmpty() && (many.isEmpty() || !few.containsAll(many));
        return further || fields;
    }

    /** -1 if it is not known. */
    private static int step(Map<String, List<String>> fact) {
        return fact.getOrDefault("reach", List.of()).stream()
                .map(Grant.Reach::valueOf)
                .filter(reach -> reach != Grant.Reach.UNKNOWN)
                .mapToInt(Enum::ordinal)
                .findFirst()
                .orElse(-1);
    }

    private static Map<String, List<String>> fields(Optional<String> json) {
        Map<String, List<String>> fields = new TreeMap<>();
        json.map(JsonMapper.shared()::readTree).ifPresent(fact -> collect("", fact, fields));
        return fields;
    }

    private static void collect(String name, JsonNode value, Map<String, List<String>> fields) {
        if (value.isObject()) {
            value.properties()
                    .forEach(each -> collect(
                            name.isEmpty() ? each.getKey() : name + "." + each.getKey(), each.getValue(), fields));
        } else {
            fields.put(
                    name,
                    value.isArray()
                            ? value.valueStream().map(JsonNode::asString).toList()
                            : List.of(value.asString()));
        }
    }
}
