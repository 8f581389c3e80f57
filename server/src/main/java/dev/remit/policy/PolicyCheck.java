package dev.remit.policy;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.cel.PolicyProblem;
import dev.remit.policy.obligation.ObligationParameter;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold of a policy before it can be in force; everything that does not is named at its field. */
final class PolicyCheck {

    private static final Pattern KEY = Pattern.compile("[A-Z]{2}-\\d\\d");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_CASES = 50;

    private final Policy policy;
    private final Conditions conditions;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyCheck(Policy policy, Conditions conditions) {
        this.policy = policy;
        this.conditions = conditions;
    }

    /** Empty: nothing is wrong. */
    static List<Problem> problems(Policy policy, Conditions conditions) {
        PolicyCheck check = new PolicyCheck(policy, conditions);
        check.words();
        check.effect();
        check.expression();
        return List.copyOf(check.problems);
    }

    private void words() {
        if (!KEY.matcher(policy.id()).matches()) {
            wrong("id", PolicyRefusal.KEY_MALFORMED, policy.id());
        }
        text("name", policy.name(), LONGEST_LINE, PolicyRefusal.NAME_MISSING, PolicyRefusal.NAME_TOO_LONG);
        text("reason", policy.reason(), LONGEST_REASON, PolicyRefusal.REASON_MISSING, PolicyRefusal.REASON_TOO_LONG);
        text("source", policy.source(), LONGEST_LINE, PolicyRefusal.SOURCE_MISSING, PolicyRefusal.SOURCE_TOO_LONG);
    }

    private void text(String field, String text, int longest, PolicyRefusal missing, PolicyRefusal tooLong) {
        if (text.isBlank()) {
            wrong(field, missing);
        } else if (text.length() > longest) {
            wrong(field, tooLong, longest);
        }
    }

    private void effect() {
        if (policy.actions().isEmpty()) {
            wrong("actions", PolicyRefusal.NO_ACTION);
        }
        boolean needed = policy.effect() == Effect.NEEDS_APPROVAL;
        if (needed && policy.approvers().isEmpty()) {
            wrong("approvers", PolicyRefusal.APPROVERS_MISSING);
        }
        if (!needed && !policy.approvers().isEmpty()) {
            wrong("approvers", PolicyRefusal.APPROVERS_WITHOUT_NEED);
        }
        if (policy.effect() == Effect.DENY && !policy.obligations().isEmpty()) {
            wrong("obligations", PolicyRefusal.OBLIGATIONS_OF_A_DENY);
        }
        policy.obligations().forEach(one -> one.problems()
                .forEach(given -> wrong(
                        "obligations",
                        PolicyRefusal.OBLIGATION_WRONG,
                        one.kind().code(),
                        given,
                        ObligationParameter.MOST_DAYS)));
    }

    private void expression() {
        List<PolicyProblem> mistakes = conditions.check(policy.when());
        mistakes.forEach(m -> wrong("when", PolicyRefusal.EXPRESSION_WRONG, m.line(), m.column(), m.message()));
        if (policy.cases().stream().noneMatch(PolicyCase::speaks)) {
            wrong("cases", PolicyRefusal.NO_CASE_SPEAKS);
        }
        if (policy.cases().stream().allMatch(PolicyCase::speaks)) {
            wrong("cases", PolicyRefusal.NO_CASE_SILENT);
        }
        if (policy.cases().size() > MOST_CASES) {
            wrong("cases", PolicyRefusal.TOO_MANY_CASES, MOST_CASES);
        } else if (mistakes.isEmpty()) {
            Condition when = conditions.compile(policy.when());
            for (int i = 0; i < policy.cases().size(); i++) {
                test(i + 1, policy.cases().get(i), when);
            }
        }
    }

    private void test(int number, PolicyCase test, Condition when) {
        switch (when.test(test.facts().values())) {
            case Condition.Holds holds -> {
                if (!test.speaks()) {
                    wrong("cases", PolicyRefusal.CASE_SPEAKS, number);
                }
            }
            case Condition.DoesNotHold not -> {
                if (test.speaks()) {
                    wrong("cases", PolicyRefusal.CASE_IS_SILENT, number);
                }
            }
            case Condition.Doubt doubt ->
                wrong("cases", PolicyRefusal.CASE_IN_DOUBT, number, String.join(", ", doubt.missing()));
        }
    }

    private void wrong(String field, PolicyRefusal refusal, Object... args) {
        problems.add(Problem.at(field, refusal, args));
    }
}
