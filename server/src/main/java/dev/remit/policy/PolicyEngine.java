package dev.remit.policy;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The policies in force, compiled, by the actions they apply to; so that a decision touches only those that may speak. */
public final class PolicyEngine {

    private final Map<Action, List<Compiled>> byAction = new EnumMap<>(Action.class);

    /**
     * A policy that counts.
     *
     * @param version the number of the one that is in force
     */
    public record InForce(Policy policy, int version) {}

    private record Compiled(InForce inForce, Condition when) {

        Policy policy() {
            return inForce.policy();
        }
    }

    /** An {@link IllegalArgumentException} if an expression does not compile: what is stored was checked before. */
    public PolicyEngine(Collection<InForce> policies, Conditions conditions) {
        for (InForce inForce : policies) {
            Policy policy = inForce.policy();
            Compiled compiled = new Compiled(inForce, conditions.compile(policy.when()));
            policy.actions().forEach(action -> byAction.computeIfAbsent(action, a -> new ArrayList<>())
                    .add(compiled));
        }
    }

    /** Whether any policy is about such actions. */
    public boolean governs(Action action) {
        return byAction.containsKey(action);
    }

    public PolicyDecision decide(Action action, PolicyFacts facts) {
        List<PolicyDecision.Verdict> verdicts = new ArrayList<>();
        for (Compiled compiled : byAction.getOrDefault(action, List.of())) {
            switch (compiled.when().test(facts.values())) {
                case Condition.Holds holds -> verdicts.add(spoken(compiled));
                case Condition.DoesNotHold not -> {}
                case Condition.Doubt doubt -> verdicts.add(doubted(compiled, doubt));
            }
        }
        return PolicyDecision.of(verdicts);
    }

    private static PolicyDecision.Verdict spoken(Compiled compiled) {
        Policy policy = compiled.policy();
        return new PolicyDecision.Verdict(
                new PolicyReason(
                        policy.id(), compiled.inForce().version(), policy.effect(), policy.reason(), List.of(), false),
                policy.approvers(),
                policy.obligations());
    }

    /** Also of a policy that would allow: a decision that rests on what nobody knows is none. */
    private static PolicyDecision.Verdict doubted(Compiled compiled, Condition.Doubt doubt) {
        Policy policy = compiled.policy();
        return new PolicyDecision.Verdict(
                new PolicyReason(
                        policy.id(), compiled.inForce().version(), Effect.DENY, policy.reason(), doubt.missing(), true),
                policy.approvers(),
                policy.obligations());
    }
}
