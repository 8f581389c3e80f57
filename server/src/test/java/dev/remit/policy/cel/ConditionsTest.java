package dev.remit.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.fact.PolicyFact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsTest {

    private final Conditions conditions = new Conditions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "use_case.tier == 3 | 1 | 15 | found no matching overload",
                "use_case.teir == \"high\" | 1 | 1 | undeclared reference",
                "use_case.tier | 1 | 9 | expected type 'bool'",
                "use_case.tier == | 1 | 17 | mismatched input",
                "use_case.tier == \"hihg\" | 1 | 18 | is never \"hihg\", but one of minimal, limited, high, prohibited",
                "use_case.lane in [\"production\", \"prod\"] | 1 | 33 | is never \"prod\"",
                "\"privat\" in action.data | 1 | 1 | is never \"privat\"",
                "action.data.exists(d, d == \"privat\") | 1 | 28 | is never \"privat\"",
            })
    void aMistakeIsNamedWhereItStands(String expression, int line, int column, String message) {
        List<PolicyProblem> problems = conditions.check(expression);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains(message);
        assertThat(problems.getFirst().line()).isEqualTo(line);
        assertThat(problems.getFirst().column()).isEqualTo(column);
    }

    /** One name for elements of two facts: each time it is that of the walk it stands in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action.data.exists(x, x == \"personal\") && use_case.changes.exists(x, x == \"campaigns\") | 0",
                "action.data.exists(x, x == \"campaigns\") && use_case.changes.exists(x, x == \"campaigns\") | 1",
                "use_case.changes.exists(x, x == \"personal\") && action.data.exists(x, x == \"personal\") | 1",
            })
    void anElementIsJudgedByTheFactItIsOf(String expression, int problems) {
        assertThat(conditions.check(expression)).hasSize(problems);
    }

    @Test
    void aMistakeOnALaterLineIsNamedThere() {
        PolicyProblem problem = conditions
                .check("use_case.approved &&\n  use_case.tier == \"x\"")
                .getFirst();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(20);
    }

    @Test
    void whatIsAbsentDoesNoHarmWhereTheResultDoesNotDependOnIt() {
        Condition condition = conditions.compile("use_case.approved && action.sandbox");
        assertThat(condition.test(Map.of("use_case.approved", false))).isInstanceOf(Condition.DoesNotHold.class);
        assertThat(condition.test(Map.of("action.sandbox", false))).isInstanceOf(Condition.DoesNotHold.class);
    }

    @Test
    void whatIsAbsentAndMattersIsADoubtThatNamesIt() {
        Condition condition = conditions.compile("use_case.approved && action.sandbox");
        assertThat(condition.test(Map.of("use_case.approved", true)))
                .isEqualTo(new Condition.Doubt(List.of("action.sandbox")));
    }

    @Test
    void anExpressionThatFailsIsADoubtWithNothingMissing() {
        Condition condition = conditions.compile("action.data[3] == \"personal\"");
        assertThat(condition.test(Map.of("action.data", List.of("personal"))))
                .isEqualTo(new Condition.Doubt(List.of()));
    }

    @ParameterizedTest
    @EnumSource(PolicyFact.class)
    void everyFactCanBeAskedInAnExpression(PolicyFact fact) {
        String expression =
                switch (fact.type().shape()) {
                    case WORD -> fact.path() + " != \"\" + " + fact.path();
                    case WORDS -> "size(" + fact.path() + ") == 0";
                    case FLAG -> fact.path();
                    case NUMBER, COUNT -> fact.path() + " > 0";
                };
        assertThat(conditions.compile(expression).facts()).containsExactly(fact.path());
    }

    @Test
    void anExpressionThatCouldCostMuchIsRefusedBeforeItRuns() {
        String nested = "(".repeat(60) + "true" + ")".repeat(60);
        String wide = "use_case.approved" + " && use_case.approved".repeat(400);
        assertThat(conditions.check(nested)).isNotEmpty();
        assertThat(conditions.check(wide)).isNotEmpty();
        assertThat(conditions.check("true || " + " ".repeat(4_000) + "true")).isNotEmpty();
    }

    @Test
    void nestedWalksEndInADoubtInsteadOfTakingForever() {
        Condition condition = conditions.compile(
                "action.data.all(a, action.data.all(b, action.data.all(c, action.data.all(d, a != b + c + d))))");
        List<String> many = java.util.Collections.nCopies(200, "public");
        assertThat(condition.test(Map.of("action.data", many))).isInstanceOf(Condition.Doubt.class);
    }
}
