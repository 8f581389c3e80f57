package dev.remit.policy;

import dev.remit.policy.fact.Halts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether an action may happen, and why.
 *
 * @param effect allow, needs approval of {@code approvers}, or deny
 * @param reasons what each policy that spoke or was in doubt says, the gravest first, then by id; empty: no policy speaks about such
 *     an action, which is a deny
 * @param approvers keys of roles, each of which must approve; empty unless approval is needed
 * @param obligations that go with the action; empty if it is denied
 */
public record PolicyDecision(
        Effect effect, List<PolicyReason> reasons, SortedSet<String> approvers, SortedSet<Obligation> obligations) {

    /** Stands for a policy where the kill switch denies; no policy is called so. */
    public static final String KILL_SWITCH = "KILL-SWITCH";

    private static final Comparator<PolicyReason> GRAVEST_FIRST =
            Comparator.comparing(PolicyReason::effect).reversed().thenComparing(PolicyReason::policy);

    public PolicyDecision {
        reasons = List.copyOf(reasons);
        approvers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(approvers));
        obligations = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(obligations));
    }

    /** The kill switch holds it: no policy is asked. */
    public static PolicyDecision halted(Halts.Halt halt) {
        PolicyReason reason = new PolicyReason(
                KILL_SWITCH, 0, Effect.DENY, halt.name() + " is stopped: " + halt.reason(), List.of(), false);
        return new PolicyDecision(Effect.DENY, List.of(reason), new TreeSet<>(), new TreeSet<>());
    }

    /** Deny wins, a doubt denies, approvals accumulate, obligations unite, and what no policy allows is denied. */
    static PolicyDecision of(Collection<Verdict> verdicts) {
        Effect effect = verdicts.stream()
                .map(Verdict::effect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.DENY);
        SortedSet<String> approvers = new TreeSet<>();
        SortedSet<Obligation> obligations = new TreeSet<>();
        if (effect != Effect.DENY) {
            verdicts.forEach(v -> {
                approvers.addAll(v.approvers());
                obligations.addAll(v.obligations());
            });
        }
        List<PolicyReason> reasons =
                verdicts.stream().map(Verdict::reason).sorted(GRAVEST_FIRST).toList();
        return new PolicyDecision(effect, reasons, approvers, obligations);
    }

    /** What one policy asks for. */
    record Verdict(PolicyReason reason, Set<String> approvers, Set<Obligation> obligations) {

        Effect effect() {
            return reason.effect();
        }
    }
}
