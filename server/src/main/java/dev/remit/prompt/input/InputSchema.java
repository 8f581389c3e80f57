package dev.remit.prompt.input;

import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a prompt is filled with: an object, with a property for each place in its text. */
public final class InputSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONG = 120;

    private final JsonSchema schema;
    private final List<InputField> fields;

    private InputSchema(JsonSchema schema, List<InputField> fields) {
        this.schema = schema;
        this.fields = List.copyOf(fields);
    }

    /** Refused with everything that is wrong, at {@code field}. */
    public static InputSchema read(String text, String field) {
        JsonSchema schema = JsonSchema.read(text, field);
        JsonNode node = schema.node();
        if (!node.path("type").asString("").equals("object")) {
            throw InputRefusal.NOT_AN_OBJECT.at(field);
        }
        List<String> required =
                node.path("required").valueStream().map(n -> n.asString("")).toList();
        List<Problem> problems = new ArrayList<>();
        List<InputField> fields = new ArrayList<>();
        node.path("properties").properties().forEach(p -> {
            if (!NAME.matcher(p.getKey()).matches()) {
                problems.add(Problem.at(field, InputRefusal.NAME_MALFORMED, p.getKey()));
            }
            fields.add(field(p.getKey(), p.getValue(), required.contains(p.getKey())));
        });
        RefusedException.throwIfAny(problems);
        return new InputSchema(schema, fields);
    }

    /** In the order of the schema. */
    public List<InputField> fields() {
        return fields;
    }

    public List<String> names() {
        return fields.stream().map(InputField::name).toList();
    }

    /** What is wrong with what somebody filled in, at {@code prefix} and the input's name; empty: nothing. */
    public List<Problem> problems(Map<String, Object> inputs, String prefix) {
        List<Problem> problems = new ArrayList<>();
        inputs.keySet().stream()
                .filter(name -> !names().contains(name))
                .sorted()
                .forEach(name -> problems.add(
                        Problem.at(prefix + name, InputRefusal.UNKNOWN, name, String.join(", ", names()))));
        JsonNode value = JSON.valueToTree(inputs);
        for (JsonSchema.Mistake mistake : schema.mistakes(value)) {
            String name = mistake.place().split("/", 2)[0];
            Optional<InputField> field =
                    fields.stream().filter(f -> f.name().equals(name)).findFirst();
            field.ifPresent(f -> problems.add(problem(f, mistake, prefix)));
            if (field.isEmpty() && inputs.keySet().stream().allMatch(names()::contains)) {
                problems.add(Problem.at(prefix + name, InputRefusal.WRONG, name, mistake.message()));
            }
        }
        return problems;
    }

    private Problem problem(InputField field, JsonSchema.Mistake mistake, String prefix) {
        String place = prefix + field.name();
        JsonNode asked = schema.node().path("properties").path(field.name());
        boolean itself = mistake.place().equals(field.name());
        return switch (itself ? mistake.keyword() : "") {
            case "required", "minLength" -> Problem.at(place, InputRefusal.MISSING, field.title());
            case "enum" ->
                Problem.at(place, InputRefusal.NOT_A_CHOICE, field.title(), String.join(", ", field.choices()));
            case "maxLength" ->
                Problem.at(
                        place,
                        InputRefusal.TOO_LONG,
                        field.title(),
                        asked.path("maxLength").asInt());
            case "type" ->
                Problem.at(
                        place,
                        InputRefusal.WRONG_TYPE,
                        field.title(),
                        asked.path("type").toString().replace("\"", ""));
            default -> Problem.at(place, InputRefusal.WRONG, field.title(), mistake.message());
        };
    }

    private static InputField field(String name, JsonNode asked, boolean required) {
        List<String> choices =
                asked.path("enum").valueStream().map(n -> n.asString("")).toList();
        return new InputField(
                name,
                asked.path("title").asString(name.replace('_', ' ')),
                Optional.of(asked.path("description").asString("")).filter(h -> !h.isBlank()),
                kind(asked, choices),
                required,
                choices);
    }

    private static InputField.Kind kind(JsonNode asked, List<String> choices) {
        return switch (asked.path("type").asString("")) {
            case "string" -> {
                if (!choices.isEmpty()) {
                    yield InputField.Kind.CHOICE;
                }
                if (asked.path("format").asString("").equals("date")) {
                    yield InputField.Kind.DATE;
                }
                yield asked.path("maxLength").asInt(0) > LONG ? InputField.Kind.LONG_WORDS : InputField.Kind.WORDS;
            }
            case "integer", "number" -> InputField.Kind.NUMBER;
            case "boolean" -> InputField.Kind.YES_NO;
            case "array" ->
                asked.path("items").path("type").asString("").equals("string")
                        ? InputField.Kind.LIST
                        : InputField.Kind.JSON;
            default -> InputField.Kind.JSON;
        };
    }
}
