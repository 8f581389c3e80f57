package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecisionReaderTest {

    @Test
    void aRequestIsReadAsItWasMeant() {
        DecisionRequest request = read("""
                {"action": "send", "use_case": "01980000-0000-7000-8000-000000000001",
                 "facts": {"action.segment": "customers", "action.recipients": 1200, "action.data": ["personal"]}}""");

        assertThat(request.action()).isEqualTo(Action.SEND);
        assertThat(request.useCase()).isPresent();
        assertThat(request.given())
                .isEqualTo(PolicyFacts.none()
                        .with(PolicyFact.ACTION_SEGMENT, "customers")
                        .with(PolicyFact.ACTION_RECIPIENTS, 1200)
                        .with(PolicyFact.ACTION_DATA, List.of("personal")));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceByJsonPointer() {
        assertThat(problems("""
                {"action": "email", "use_case": 7, "tenant": "x",
                 "facts": {"action.recipients": "many", "action.amount": -1, "a/b~c": 1, "use_case.approved": true,
                           "action.claim": null}}"""))
                .containsExactlyInAnyOrder(
                        "/action ACTION_UNKNOWN",
                        "/use_case USE_CASE_MALFORMED",
                        "/tenant NO_SUCH_FIELD",
                        "/facts/action.recipients NOT_ITS_VALUE",
                        "/facts/action.amount NOT_ITS_VALUE",
                        "/facts/a~1b~0c NO_SUCH_FACT",
                        "/facts/use_case.approved FROM_THE_REGISTER",
                        "/facts/action.claim NOT_ITS_VALUE");
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlace() {
        assertThat(problems("{\"action\": \"send\",")).containsExactly(" NOT_JSON");
        assertThat(problems("{\"action\": \"send\", \"action\": \"decide\"}")).containsExactly(" NOT_JSON");
        assertThat(problems("{\"action\": \"send\"} {}")).containsExactly(" NOT_JSON");
        assertThat(problems("[]")).containsExactly(" NOT_AN_OBJECT");
        assertThat(problems("")).hasSize(1);
        assertThat(problems("[".repeat(60_000))).containsExactly(" NOT_JSON");
        assertThat(problems(" ".repeat(DecisionReader.LARGEST + 1))).containsExactly(" TOO_LARGE");
    }

    @Test
    void numbersThatAreNoneAreNotTaken() {
        assertThat(problems("{\"action\": \"send\", \"facts\": {\"action.amount\": 1e999}}"))
                .containsExactly("/facts/action.amount NOT_ITS_VALUE");
        assertThat(problems("{\"action\": \"send\", \"facts\": {\"action.recipients\": 99999999999999999999}}"))
                .containsExactly("/facts/action.recipients NOT_ITS_VALUE");
        assertThat(problems("{\"action\": \"send\", \"facts\": {\"action.confidence\": NaN}}"))
                .containsExactly(" NOT_JSON");
    }

    @Property(tries = 300)
    void whateverIsSentIsReadOrRefused(@ForAll String body) {
        for (String sent : List.of(body, "{\"action\": \"send\", \"facts\": {\"x\": " + body + "}}")) {
            assertThat(catchThrowable(() -> read(sent)))
                    .satisfiesAnyOf(none -> assertThat(none).isNull(), refused -> assertThat(refused)
                            .isInstanceOf(RefusedException.class));
        }
    }

    private static DecisionRequest read(String body) {
        return DecisionReader.read(body.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static List<String> problems(String body) {
        return catchThrowableOfType(RefusedException.class, () -> read(body)).problems().stream()
                .map(problem ->
                        problem.field().orElse("") + " " + problem.refusal().name())
                .toList();
    }
}
