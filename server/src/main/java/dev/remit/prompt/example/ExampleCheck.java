package dev.remit.prompt.example;

import dev.remit.prompt.input.BoundedPattern;
import dev.remit.prompt.input.InputSchema;
import dev.remit.prompt.input.JsonSchema;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Whether an example fits its prompt, and whether what it asserts holds. */
public final class ExampleCheck {

    private static final int LONGEST = 20_000;
    private static final int MOST_ASSERTIONS = 20;
    private static final int SHOWN = 80;

    private final PromptExample example;
    private final String field;
    private final List<Problem> problems = new ArrayList<>();

    private ExampleCheck(PromptExample example, String field) {
        this.example = example;
        this.field = field;
    }

    /**
     * What is wrong, at {@code field}; empty: nothing.
     *
     * @param schema of the prompt's inputs; empty if it could not be read, which is said elsewhere
     */
    public static List<Problem> problems(PromptExample example, Optional<InputSchema> schema, String field) {
        ExampleCheck check = new ExampleCheck(example, field);
        check.form();
        schema.ifPresent(check::inputs);
        if (check.problems.isEmpty()) {
            example.assertions().forEach(check::test);
        }
        return List.copyOf(check.problems);
    }

    private void form() {
        if (example.name().isBlank()) {
            wrong(ExampleRefusal.NAME_MISSING);
        }
        if (example.output().isBlank()) {
            wrong(ExampleRefusal.OUTPUT_MISSING, example.name());
        }
        if (example.output().length() > LONGEST || example.name().length() > SHOWN) {
            wrong(ExampleRefusal.TOO_LONG, example.name(), LONGEST, SHOWN);
        }
        if (example.assertions().size() > MOST_ASSERTIONS) {
            wrong(ExampleRefusal.TOO_MANY_ASSERTIONS, example.name(), MOST_ASSERTIONS);
        }
    }

    private void inputs(InputSchema schema) {
        try {
            JsonNode node = JsonSchema.json(example.inputs(), field);
            if (!node.isObject()) {
                wrong(ExampleRefusal.INPUTS_WRONG, example.name());
                return;
            }
            Map<String, Object> inputs = JsonSchema.values(node);
            problems.addAll(schema.problems(inputs, "").stream()
                    .map(p -> new Problem(Optional.of(field), p.refusal(), p.args()))
                    .toList());
        } catch (RefusedException refused) {
            problems.addAll(refused.problems());
        }
    }

    private void test(Assertion assertion) {
        String value = assertion.value();
        if (value.isBlank()) {
            wrong(ExampleRefusal.VALUE_MISSING, example.name());
            return;
        }
        switch (assertion.kind()) {
            case CONTAINS -> contains(value, true);
            case FORBIDS -> contains(value, false);
            case MATCHES -> matches(value);
            case JSON_SCHEMA -> schema(value);
            case AT_LEAST_CHARACTERS ->
                number(value).ifPresent(least -> {
                    if (length() < least) {
                        wrong(ExampleRefusal.TOO_SHORT_OUTPUT, example.name(), length(), least);
                    }
                });
            case AT_MOST_CHARACTERS ->
                number(value).ifPresent(most -> {
                    if (length() > most) {
                        wrong(ExampleRefusal.TOO_LONG_OUTPUT, example.name(), length(), most);
                    }
                });
            case READING_GRADE_AT_MOST ->
                number(value).ifPresent(most -> {
                    double grade = ReadingGrade.of(example.output());
                    if (grade > most) {
                        String found = String.format(Locale.ROOT, "%.1f", grade);
                        wrong(ExampleRefusal.TOO_HARD_TO_READ, example.name(), found, most);
                    }
                });
        }
    }

    private void contains(String value, boolean wanted) {
        int at = example.output().toLowerCase(Locale.ROOT).indexOf(value.toLowerCase(Locale.ROOT));
        if (wanted && at < 0) {
            wrong(ExampleRefusal.DOES_NOT_CONTAIN, example.name(), value, start(example.output()));
        } else if (!wanted && at >= 0) {
            int from = Math.max(0, Math.min(at, example.output().length()) - SHOWN / 4);
            wrong(
                    ExampleRefusal.CONTAINS_FORBIDDEN,
                    example.name(),
                    value,
                    start(example.output().substring(from)));
        }
    }

    private void matches(String expression) {
        try {
            if (BoundedPattern.compile(expression).find(example.output()).isEmpty()) {
                wrong(ExampleRefusal.DOES_NOT_MATCH, example.name(), expression, start(example.output()));
            }
        } catch (IllegalArgumentException e) {
            wrong(ExampleRefusal.PATTERN_UNREADABLE, example.name(), expression, String.valueOf(e.getMessage()));
        }
    }

    private void schema(String text) {
        JsonSchema schema;
        try {
            schema = JsonSchema.read(text, field);
        } catch (RefusedException refused) {
            wrong(ExampleRefusal.SCHEMA_WRONG, example.name());
            problems.addAll(refused.problems());
            return;
        }
        try {
            schema.mistakes(JsonSchema.json(example.output(), field)).stream()
                    .findFirst()
                    .ifPresent(m -> wrong(ExampleRefusal.BREAKS_SCHEMA, example.name(), m.place(), m.message()));
        } catch (RefusedException refused) {
            wrong(ExampleRefusal.IS_NO_JSON, example.name(), start(example.output()));
        }
    }

    private OptionalInt number(String value) {
        try {
            return OptionalInt.of(Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            wrong(ExampleRefusal.NUMBER_MALFORMED, example.name(), value);
            return OptionalInt.empty();
        }
    }

    private int length() {
        return example.output().codePointCount(0, example.output().length());
    }

    private static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void wrong(ExampleRefusal refusal, Object... args) {
        problems.add(Problem.at(field, refusal, args));
    }
}
