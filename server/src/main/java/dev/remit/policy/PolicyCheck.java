package dev.remit.policy;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a policy before it can be in force. */
final class PolicyCheck {

    private PolicyCheck() {}

    /** In words for whoever writes policies; empty: nothing is wrong. */
    static List<String> problems(Policy policy, Conditions conditions) {
        List<String> problems = new ArrayList<>();
        if (policy.actions().isEmpty()) {
            problems.add("applies to no action");
        }
        if ((policy.effect() == Effect.NEEDS_APPROVAL) == policy.approvers().isEmpty()) {
            problems.add("names approvers if and only if approval is needed");
        }
        if (policy.effect() == Effect.DENY && !policy.obligations().isEmpty()) {
            problems.add("what is denied has no obligations");
        }
        List<PolicyProblem> wrong = conditions.check(policy.when());
        wrong.forEach(p -> problems.add(p.line() + ":" + p.column() + " " + p.message()));
        if (wrong.isEmpty()) {
            cases(policy, conditions.compile(policy.when()), problems);
        }
        return problems;
    }

    private static void cases(Policy policy, Condition when, List<String> problems) {
        if (policy.cases().stream().noneMatch(PolicyCase::speaks)) {
            problems.add("has no case in which it speaks");
        }
        if (policy.cases().stream().allMatch(PolicyCase::speaks)) {
            problems.add("has no case in which it is silent");
        }
        for (PolicyCase test : policy.cases()) {
            Condition.Result result = when.test(test.facts().values());
            boolean right = test.speaks() ? result instanceof Condition.Holds : result instanceof Condition.DoesNotHold;
            if (!right) {
                problems.add("should " + (test.speaks() ? "speak" : "be silent") + " for "
                        + test.facts().values() + ", but " + said(result));
            }
        }
    }

    private static String said(Condition.Result result) {
        return switch (result) {
            case Condition.Holds holds -> "speaks";
            case Condition.DoesNotHold not -> "is silent";
            case Condition.Doubt doubt -> "is in doubt for want of " + doubt.missing();
        };
    }
}
