package dev.remit.connector.salesforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of Salesforce's query language as the documentation needs for the queries the connector makes. */
final class Soql {

    private static final Pattern QUERY = Pattern.compile(
            "SELECT (?<fields>.+?) FROM (?<object>\\w+)(?: WHERE (?<where>.+?))?(?: ORDER BY (?<order>\\w+)(?<desc> DESC)?)?"
                    + "(?: LIMIT (?<limit>\\d+))?");
    private static final Pattern CONDITION = Pattern.compile("([\\w.]+) (=|!=|>=|IN) (.+)");
    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

    private final Matcher parsed;

    private Soql(Matcher parsed) {
        this.parsed = parsed;
    }

    /** Nothing for what is no query. */
    static Optional<Soql> parse(String text) {
        Matcher matcher = QUERY.matcher(text);
        return matcher.matches() ? Optional.of(new Soql(matcher)) : Optional.empty();
    }

    String object() {
        return parsed.group("object");
    }

    boolean counts() {
        return parsed.group("fields").equals("COUNT()");
    }

    List<String> fields() {
        return counts() ? List.of() : List.of(parsed.group("fields").split(","));
    }

    /** The first field that the object does not have. */
    Optional<String> unknownField(OrgTable table) {
        List<String> named = new ArrayList<>(fields());
        conditions().forEach(condition -> named.add(condition.group(1)));
        Optional.ofNullable(parsed.group("order")).ifPresent(named::add);
        return named.stream().filter(field -> !table.has(field)).findFirst();
    }

    /** The records that match, in order, each with the fields that were asked for. */
    List<Map<String, Object>> of(List<Map<String, Object>> records) {
        List<Map<String, Object>> found = new ArrayList<>(records);
        conditions().forEach(condition -> found.removeIf(unless(condition)));
        Optional.ofNullable(parsed.group("order")).ifPresent(field -> {
            Comparator<Map<String, Object>> order = Comparator.comparing(record -> String.valueOf(record.get(field)));
            found.sort(parsed.group("desc") == null ? order : order.reversed());
        });
        int limit = Optional.ofNullable(parsed.group("limit"))
                .map(Integer::parseInt)
                .orElse(found.size());
        return found.stream().limit(limit).map(this::shown).toList();
    }

    private List<Matcher> conditions() {
        List<Matcher> conditions = new ArrayList<>();
        if (parsed.group("where") != null) {
            for (String each : parsed.group("where").split(" AND ", -1)) {
                Matcher condition = CONDITION.matcher(each);
                if (!condition.matches()) {
                    throw new IllegalArgumentException("cannot read: " + each);
                }
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static Predicate<Map<String, Object>> unless(Matcher condition) {
        String field = condition.group(1);
        String literal = condition.group(3);
        Set<String> given = TEXT.matcher(literal)
                .results()
                .map(text -> text.group(1).replaceAll("\\\\(.)", "$1"))
                .collect(Collectors.toSet());
        Predicate<String> holds =
                switch (condition.group(2)) {
                    case "IN" -> given::contains;
                    case "!=" -> value -> !given.contains(value);
                    case ">=" -> value -> value.replace(".000+0000", "Z").compareTo(literal) >= 0;
                    default -> given.isEmpty() ? literal::equals : given::contains;
                };
        return record -> !holds.test(String.valueOf(record.get(field)));
    }

    private Map<String, Object> shown(Map<String, Object> record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("attributes", Map.of("type", object()));
        for (String field : fields()) {
            put(shown, List.of(field.split("\\.")), record.get(field));
        }
        return shown;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, Object value) {
        if (path.size() == 1) {
            into.put(path.getFirst(), value);
            return;
        }
        Map<String, Object> inner =
                (Map<String, Object>) into.computeIfAbsent(path.getFirst(), none -> new LinkedHashMap<>());
        put(inner, path.subList(1, path.size()), value);
    }
}
