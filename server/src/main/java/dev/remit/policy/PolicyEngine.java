package dev.remit.policy;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.Exceptions;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies in force, compiled, by the actions they apply to; so that a decision touches only those that may speak. */
public final class PolicyEngine {

    private static final String PROHIBITED = "prohibited";

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
        return decide(action, facts, List.of());
    }

    /** Of a use case that need not keep some of the policies. What is prohibited has no exceptions. */
    public PolicyDecision decide(Action action, PolicyFacts facts, Collection<Exceptions.Excepted> exceptions) {
        boolean prohibited = PROHIBITED.equals(facts.values().get(PolicyFact.USE_CASE_TIER.path()));
        List<PolicyDecision.Verdict> verdicts = new ArrayList<>();
        for (Compiled compiled : byAction.getOrDefault(action, List.of())) {
            reason(compiled, facts).ifPresent(reason -> {
                Policy policy = compiled.policy();
                PolicyReason counted = prohibited ? reason : reason.excepted(of(policy, exceptions));
                verdicts.add(new PolicyDecision.Verdict(counted, policy.approvers(), policy.obligations()));
            });
        }
        return PolicyDecision.of(verdicts);
    }

    /** In doubt, a policy that would allow denies, too: a decision that rests on what nobody knows is none. */
    private static Optional<PolicyReason> reason(Compiled compiled, PolicyFacts facts) {
        Policy policy = compiled.policy();
        int version = compiled.inForce().version();
        return switch (compiled.when().test(facts.values())) {
            case Condition.DoesNotHold not -> Optional.empty();
            case Condition.Holds holds ->
                Optional.of(new PolicyReason(policy.id(), version, policy.effect(), policy.reason(), List.of(), false));
            case Condition.Doubt doubt ->
                Optional.of(
                        new PolicyReason(policy.id(), version, Effect.DENY, policy.reason(), doubt.missing(), true));
        };
    }

    private static Optional<Exceptions.Excepted> of(Policy policy, Collection<Exceptions.Excepted> exceptions) {
        return exceptions.stream()
                .filter(one -> one.rule().equals(policy.id()))
                .max(Comparator.comparing(Exceptions.Excepted::lastDay).thenComparing(Exceptions.Excepted::key));
    }
}
