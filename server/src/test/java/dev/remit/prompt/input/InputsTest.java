package dev.remit.prompt.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final InputSchema SCHEMA = InputSchema.read("""
            {"type": "object", "required": ["product"], "properties": {
              "product": {"type": "string", "title": "Product name", "maxLength": 10},
              "tone": {"type": "string", "enum": ["calm", "warm"]},
              "price": {"type": "number", "minimum": 0},
              "claims": {"type": "array", "items": {"type": "string"}},
              "launch": {"type": "string", "format": "date"}}}""", "schema");

    @Test
    void whatFitsHasNoProblem() {
        assertThat(SCHEMA.problems(
                        Map.of(
                                "product",
                                "Kettle",
                                "tone",
                                "calm",
                                "price",
                                3,
                                "claims",
                                List.of("a"),
                                "launch",
                                "2027-01-31"),
                        ""))
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsExplainedAtItsField() {
        List<Problem> problems = SCHEMA.problems(
                Map.of("tone", "loud", "price", "three", "claims", List.of(1), "launch", "soon", "colour", "red"), "");
        assertThat(problems)
                .extracting(p -> p.field().orElseThrow() + " " + p.refusal().name())
                .containsExactlyInAnyOrder(
                        "product MISSING",
                        "tone NOT_A_CHOICE",
                        "price WRONG_TYPE",
                        "claims WRONG",
                        "launch WRONG",
                        "colour UNKNOWN");
        assertThat(problems)
                .filteredOn(p -> p.refusal() == InputRefusal.MISSING)
                .first()
                .extracting(Problem::args)
                .isEqualTo(List.of("Product name"));
    }

    @Test
    void aFormIsMadeOfWhatTheSchemaSays() {
        assertThat(SCHEMA.fields())
                .extracting(InputField::kind)
                .containsExactly(
                        InputField.Kind.WORDS,
                        InputField.Kind.CHOICE,
                        InputField.Kind.NUMBER,
                        InputField.Kind.LIST,
                        InputField.Kind.DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"type\": \"string\"}",
                "{\"type\": \"object\", \"properties\": {\"Big\": {}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"text\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"http://169.254.169.254/\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"(?=x)\"}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"((a{900}){900})\"}}}"
            })
    void aSchemaThatCannotBeUsedIsRefusedAtItsField(String schema) {
        assertThatThrownBy(() -> InputSchema.read(schema, "schema"))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.problems())
                        .isNotEmpty()
                        .allMatch(p -> p.field().orElseThrow().equals("schema")));
    }

    @Test
    void anExpressionThatWouldTakeForeverElsewhereIsAnsweredAtOnce() {
        String text = "a".repeat(20_000) + "!";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(BoundedPattern.compile("^(a+)+$").find(text)).isEmpty());
    }

    @Test
    void placesAndInputsMustBeTheSame() {
        assertThat(new Template("{{product}} {{tone}} {{prod uct}} {{colour}}")
                        .problems(List.of("product", "tone", "price"), "text"))
                .extracting(p -> p.refusal().name() + " " + p.args())
                .containsExactly("PLACE_MALFORMED [prod uct]", "PLACE_UNKNOWN [colour]", "INPUT_UNUSED [price]");
    }

    @Test
    void whatIsFilledInIsNeverFilledAgain() {
        assertThat(new Template("{{a}} and {{ b }}{{c}}").filled(Map.of("a", "{{b}} $1 \\", "b", List.of("x", "y"))))
                .isEqualTo("{{b}} $1 \\ and x, y");
    }

    @Property
    void whateverIsFilledInStandsInTheTextAsItIs(@ForAll String value) {
        assertThat(new Template("<{{a}}>").filled(Map.of("a", value))).isEqualTo("<" + value + ">");
    }
}
