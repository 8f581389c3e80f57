package dev.remit.plugin.manifest.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a value with a JSON Schema and names everything that differs. Understands the words of JSON Schema that our schema uses and
 * refuses a schema with others; a {@code description} is the remedy, so what an editor shows is what the console says.
 */
public final class JsonSchema {

    private static final List<String> UNDERSTOOD = List.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "pattern",
            "minLength",
            "minimum",
            "maximum",
            "items",
            "minItems",
            "properties",
            "required",
            "additionalProperties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "oneOf");

    private final YamlNode root;

    private JsonSchema(YamlNode root) {
        this.root = root;
    }

    /**
     * Reads a schema; JSON is YAML.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public static JsonSchema of(String json) {
        List<ManifestProblem> problems = new ArrayList<>();
        Optional<YamlNode> root = YamlReader.read(json, problems);
        if (root.isEmpty() || !problems.isEmpty()) {
            throw new IllegalArgumentException("This is not a JSON Schema: " + problems);
        }
        return new JsonSchema(root.get());
    }

    /** Everything that is wrong with the value. */
    public List<ManifestProblem> problems(YamlNode value) {
        List<ManifestProblem> found = new ArrayList<>();
        check(value, root, remedy(root), found);
        return found;
    }

    private void check(YamlNode value, YamlNode schema, String remedy, List<ManifestProblem> found) {
        schema.members().keySet().stream()
                .filter(word -> !UNDERSTOOD.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(schema.path() + ": '" + word + "' is not understood here");
                });
        if (schema.at("$ref").isPresent()) {
            check(value, target(schema), remedy, found);
        } else if (schema.at("oneOf").isPresent()) {
            check(value, branch(value, schema), remedy, found);
        } else if (ofType(value, schema, remedy, found)) {
            scalar(value, schema, remedy, found);
            list(value, schema, remedy, found);
            object(value, schema, remedy, found);
        }
    }

    /** The branch for values of this sort: our alternatives are a word or an object. */
    private YamlNode branch(YamlNode value, YamlNode schema) {
        List<YamlNode> branches = schema.each("oneOf").map(this::resolved).toList();
        boolean object = value.sort() == YamlNode.Sort.OBJECT;
        return branches.stream()
                .filter(each ->
                        object == each.text("type").filter("object"::equals).isPresent())
                .findFirst()
                .orElse(branches.getFirst());
    }

    private static boolean ofType(YamlNode value, YamlNode schema, String remedy, List<ManifestProblem> found) {
        List<String> types = schema.at("type")
                .map(type -> type.items().isEmpty() ? List.of(type.text()) : schema.texts("type"))
                .orElse(List.of());
        if (types.isEmpty() || types.contains(value.sort().word())) {
            return true;
        }
        found.add(ManifestProblem.at(
                value, "This is " + words(value.sort()) + " where " + wanted(types) + " belongs.", remedy));
        return false;
    }

    private static void scalar(YamlNode value, YamlNode schema, String remedy, List<ManifestProblem> found) {
        schema.at("enum")
                .map(allowed -> allowed.items().stream().map(YamlNode::text).toList())
                .filter(allowed -> !allowed.contains(value.text()))
                .ifPresent(allowed -> found.add(ManifestProblem.at(
                        value,
                        "'" + value.text() + "' is none of the words known here.",
                        "Use one of " + String.join(", ", allowed) + ". " + remedy)));
        if (value.sort() == YamlNode.Sort.STRING) {
            schema.text("pattern")
                    .filter(pattern ->
                            !Pattern.compile(pattern).matcher(value.text()).find())
                    .ifPresent(pattern -> found.add(
                            ManifestProblem.at(value, "'" + value.text() + "' has a form not known here.", remedy)));
            schema.number("minLength")
                    .filter(least -> value.text().strip().length() < least)
                    .ifPresent(least -> found.add(ManifestProblem.at(value, "The text is empty.", remedy)));
        }
        if (value.sort() == YamlNode.Sort.INTEGER) {
            int number = Integer.parseInt(value.text());
            boolean within = schema.number("minimum").orElse(number) <= number
                    && number <= schema.number("maximum").orElse(number);
            if (!within) {
                found.add(ManifestProblem.at(value, number + " is too small or too large.", remedy));
            }
        }
    }

    private void list(YamlNode value, YamlNode schema, String remedy, List<ManifestProblem> found) {
        if (value.sort() != YamlNode.Sort.ARRAY) {
            return;
        }
        if (value.items().size() < schema.number("minItems").orElse(0)) {
            found.add(ManifestProblem.at(value, "The list is empty.", remedy));
        }
        schema.at("items").ifPresent(items -> value.items().forEach(each -> check(each, items, remedy(items), found)));
    }

    private void object(YamlNode value, YamlNode schema, String remedy, List<ManifestProblem> found) {
        if (value.sort() != YamlNode.Sort.OBJECT) {
            return;
        }
        Map<String, YamlNode> known =
                schema.at("properties").map(YamlNode::members).orElse(Map.of());
        schema.texts("required").stream()
                .filter(name -> value.at(name).isEmpty())
                .forEach(name -> found.add(ManifestProblem.at(
                        value,
                        "'" + name + "' is missing.",
                        Optional.ofNullable(known.get(name)).map(this::remedy).orElse(remedy))));
        value.members().forEach((name, member) -> member(name, member, schema, known, found));
        int size = value.members().size();
        if (size < schema.number("minProperties").orElse(0)
                || size > schema.number("maxProperties").orElse(size)) {
            found.add(ManifestProblem.at(value, "It has " + size + " entries.", remedy));
        }
    }

    private void member(
            String name, YamlNode member, YamlNode schema, Map<String, YamlNode> known, List<ManifestProblem> found) {
        YamlNode own = known.get(name);
        if (own != null) {
            check(member, own, remedy(own), found);
            return;
        }
        Optional<YamlNode> others = schema.at("additionalProperties");
        if (others.filter(each -> each.sort() == YamlNode.Sort.OBJECT).isPresent()) {
            schema.at("propertyNames")
                    .flatMap(names -> names.text("pattern"))
                    .filter(pattern -> !Pattern.compile(pattern).matcher(name).find())
                    .ifPresent(pattern -> found.add(ManifestProblem.at(
                            member,
                            "The name '" + name + "' has a form not known here.",
                            "It matches " + pattern + ".")));
            check(member, others.get(), remedy(others.get()), found);
        } else if (others.isPresent()) {
            found.add(ManifestProblem.at(
                    member,
                    "'" + name + "' is not known here.",
                    Nearest.to(name, known.keySet())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Known are " + String.join(", ", known.keySet()) + ".")));
        }
    }

    private YamlNode resolved(YamlNode schema) {
        return schema.at("$ref").isPresent() ? target(schema) : schema;
    }

    private YamlNode target(YamlNode schema) {
        YamlNode at = root;
        for (String step : schema.needed("$ref").substring("#/".length()).split("/", -1)) {
            YamlNode parent = at;
            at = parent.at(step)
                    .orElseThrow(() -> new IllegalArgumentException(schema.needed("$ref") + " leads nowhere"));
        }
        return at;
    }

    /** The nearest description: that of a place goes before that of what it refers to. */
    private String remedy(YamlNode schema) {
        return schema.text("description")
                .orElseGet(() -> schema.at("$ref").isPresent() ? remedy(target(schema)) : "Correct it.");
    }

    private static String wanted(List<String> types) {
        return Stream.of(YamlNode.Sort.values())
                .filter(sort -> types.contains(sort.word()))
                .map(JsonSchema::words)
                .reduce((one, other) -> one + " or " + other)
                .orElse("something else");
    }

    private static String words(YamlNode.Sort sort) {
        return switch (sort) {
            case STRING -> "a text";
            case INTEGER -> "a whole number";
            case BOOLEAN -> "true or false";
            case NULL -> "nothing";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
        };
    }
}
