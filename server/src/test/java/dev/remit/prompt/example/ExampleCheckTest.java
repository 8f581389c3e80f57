package dev.remit.prompt.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.remit.prompt.input.InputSchema;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleCheckTest {

    private static final String OUTPUT = "Meet the Kettle. It boils in 60 seconds.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONTAINS | the kettle
            FORBIDS | best
            MATCHES | \\d+ seconds
            AT_LEAST_CHARACTERS | 40
            AT_MOST_CHARACTERS | 40
            READING_GRADE_AT_MOST | 3
            """)
    void anAssertionThatHoldsIsNoProblem(AssertionKind kind, String value) {
        assertThat(problems(OUTPUT, kind, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONTAINS | teapot | DOES_NOT_CONTAIN
            FORBIDS | KETTLE | CONTAINS_FORBIDDEN
            MATCHES | \\d+ minutes | DOES_NOT_MATCH
            MATCHES | (unclosed | PATTERN_UNREADABLE
            JSON_SCHEMA | {"type": "object"} | IS_NO_JSON
            JSON_SCHEMA | {"type": 3} | SCHEMA_WRONG
            AT_LEAST_CHARACTERS | 41 | TOO_SHORT_OUTPUT
            AT_MOST_CHARACTERS | 39 | TOO_LONG_OUTPUT
            AT_MOST_CHARACTERS | many | NUMBER_MALFORMED
            """)
    void anAssertionThatDoesNotHoldIsNamedWithWhatWasFound(AssertionKind kind, String value, ExampleRefusal refusal) {
        assertThat(problems(OUTPUT, kind, value)).extracting(Problem::refusal).contains(refusal);
        assertThat(problems(OUTPUT, kind, value)).first().satisfies(p -> {
            assertThat(p.field()).contains("examples.0");
            assertThat(p.args()).contains("Kettle");
        });
    }

    @Test
    void jsonIsHeldAgainstItsSchema() {
        String schema = "{\"type\": \"object\", \"required\": [\"subject\"]}";
        assertThat(problems("{\"subject\": \"x\"}", AssertionKind.JSON_SCHEMA, schema))
                .isEmpty();
        assertThat(problems("{\"body\": \"x\"}", AssertionKind.JSON_SCHEMA, schema))
                .extracting(Problem::refusal)
                .containsExactly(ExampleRefusal.BREAKS_SCHEMA);
    }

    @Test
    void hardTextIsToldFromEasyText() {
        String hard =
                "Organisational interdependencies necessitate comprehensive communication methodologies, notwithstanding"
                        + " considerable administrative complexity.";
        assertThat(problems(hard, AssertionKind.READING_GRADE_AT_MOST, "12"))
                .extracting(Problem::refusal)
                .containsExactly(ExampleRefusal.TOO_HARD_TO_READ);
    }

    /** 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 − 15.59. */
    @Test
    void theGradeIsTheOneOfTheFormula() {
        assertThat(ReadingGrade.of("The cat sat on the mat.")).isEqualTo(-1.45, within(0.001));
        assertThat(ReadingGrade.of("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"the,1", "make,1", "table,2", "kettle,2", "boils,1", "customer,3", "idea,2"})
    void syllablesAreRunsOfVowels(String word, long syllables) {
        assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void inputsAreHeldAgainstThePromptsSchema() {
        InputSchema schema = InputSchema.read(
                "{\"type\": \"object\", \"required\": [\"product\"], \"properties\": {\"product\": {\"type\": \"string\"}}}",
                "schema");
        PromptExample example = new PromptExample("Kettle", "{\"produkt\": \"x\"}", OUTPUT, List.of());
        assertThat(ExampleCheck.problems(example, Optional.of(schema), "examples.0"))
                .extracting(p -> p.refusal().name())
                .containsExactlyInAnyOrder("UNKNOWN", "MISSING");
    }

    private static List<Problem> problems(String output, AssertionKind kind, String value) {
        return ExampleCheck.problems(
                new PromptExample("Kettle", "{}", output, List.of(new Assertion(kind, value))),
                Optional.empty(),
                "examples.0");
    }
}
