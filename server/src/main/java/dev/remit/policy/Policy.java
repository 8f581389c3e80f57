package dev.remit.policy;

import dev.remit.policy.fact.Action;
import dev.remit.policy.obligation.Obligation;
import java.util.List;
import java.util.Set;

/**
 * A policy as somebody wrote it.
 *
 * @param id stable and short, for example {@code PG-01}; decisions name it
 * @param name what it is about, in a line
 * @param actions to which it applies; never empty
 * @param when the CEL expression over {@link dev.remit.policy.fact.PolicyFact}s, of type {@code bool}; the policy speaks when it is true
 * @param reason what a person reads whose action it touches, in their language
 * @param approvers keys of the roles that must approve; only and always with {@link Effect#NEEDS_APPROVAL}
 * @param obligations that go with the action if it is not denied
 * @param source the standard and clause, or whose decision it is
 * @param cases that must hold before the policy is published; at least one in which it speaks and one in which it does not
 */
public record Policy(
        String id,
        String name,
        Effect effect,
        Set<Action> actions,
        String when,
        String reason,
        Set<String> approvers,
        Set<Obligation> obligations,
        String source,
        List<PolicyCase> cases) {

    public Policy {
        actions = Set.copyOf(actions);
        approvers = Set.copyOf(approvers);
        obligations = Set.copyOf(obligations);
        cases = List.copyOf(cases);
    }
}
