package dev.remit.prompt.input;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema (draft 2020-12) that somebody wrote. It stands for itself: a reference could lead out of the console or round in
 * circles, so there is none. Its regular expressions are {@link BoundedPattern}s.
 */
public final class JsonSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(JsonSchema::regularExpression)
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Schema OF_SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    private final JsonNode node;
    private final Schema schema;

    private JsonSchema(JsonNode node, Schema schema) {
        this.node = node;
        this.schema = schema;
    }

    /** Refused with everything that is wrong, at the field that holds it. */
    public static JsonSchema read(String text, String field) {
        JsonNode node = json(text, field);
        List<Problem> problems = new ArrayList<>();
        forbidden(node, field, problems);
        OF_SCHEMAS
                .validate(node)
                .forEach(e -> problems.add(Problem.at(
                        field, InputRefusal.NOT_A_SCHEMA, String.valueOf(e.getInstanceLocation()), e.getMessage())));
        RefusedException.throwIfAny(problems);
        return new JsonSchema(node, REGISTRY.getSchema(node));
    }

    /** Refused at the field if the text is no JSON. */
    public static JsonNode json(String text, String field) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw InputRefusal.NOT_JSON.at(field, line, e.getOriginalMessage());
        }
    }

    /** The properties of an object, as plain values. */
    public static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.properties().forEach(p -> values.put(p.getKey(), JSON.treeToValue(p.getValue(), Object.class)));
        return values;
    }

    JsonNode node() {
        return node;
    }

    /** What is wrong with a value; empty: nothing. */
    public List<Mistake> mistakes(JsonNode value) {
        return schema.validate(value).stream().map(Mistake::of).toList();
    }

    /**
     * One thing that is wrong with a value.
     *
     * @param place names of properties and positions from the outside in, with slashes; empty for the whole
     * @param keyword of the schema that says so
     * @param message in the words of the schema's library
     */
    public record Mistake(String place, String keyword, String message) {

        static Mistake of(Error error) {
            String inside = String.valueOf(error.getInstanceLocation()).replaceFirst("^/", "");
            String missing = error.getKeyword().equals("required") ? String.valueOf(error.getProperty()) : "";
            String place = missing.isEmpty() ? inside : inside.isEmpty() ? missing : inside + "/" + missing;
            return new Mistake(place, error.getKeyword(), error.getMessage());
        }
    }

    private static com.networknt.schema.regex.RegularExpression regularExpression(String expression) {
        BoundedPattern pattern = BoundedPattern.compile(expression);
        return value -> pattern.find(value).isPresent();
    }

    private static void forbidden(JsonNode node, String field, List<Problem> problems) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (name.startsWith("$") && !name.equals("$schema") && !name.equals("$comment")) {
                problems.add(Problem.at(field, InputRefusal.REFERENCE, name));
            } else if (name.equals("pattern") && property.getValue().isString()) {
                pattern(property.getValue().asString(), field, problems);
            } else if (name.equals("patternProperties")) {
                property.getValue().propertyNames().forEach(p -> pattern(p, field, problems));
            }
        }
        node.forEach(part -> forbidden(part, field, problems));
    }

    private static void pattern(String expression, String field, List<Problem> problems) {
        try {
            BoundedPattern.compile(expression);
        } catch (IllegalArgumentException e) {
            problems.add(
                    Problem.at(field, InputRefusal.PATTERN_UNREADABLE, expression, String.valueOf(e.getMessage())));
        }
    }
}
