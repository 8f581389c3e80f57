package dev.remit.policy;

import dev.remit.policy.fact.Halts;
import dev.remit.policy.obligation.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether an action may happen, and why.
 *
 * @param effect allow, needs approval of {@code approvers}, or deny
 * @param reasons what each policy that spoke or was in doubt says, the gravest first, then by id, and last those that need not be
 *     kept; if none counts, no policy speaks about such an action, which is a deny
 * @param approvers keys of roles, each of which must approve; empty unless approval is needed
 * @param obligations that go with the action; empty if it is denied
 */
public record PolicyDecision(
        Effect effect, List<PolicyReason> reasons, SortedSet<String> approvers, SortedSet<Obligation> obligations) {

    /** Stands for a policy where the kill switch denies; no policy is called so. */
    public static final String KILL_SWITCH = "KILL-SWITCH";

    /** Stands for a policy where what several of them oblige to has nothing in common; no policy is called so. */
    public static final String OBLIGATIONS = "OBLIGATIONS";

    private static final Comparator<PolicyReason> GRAVEST_FIRST = Comparator.comparing(PolicyReason::counts)
            .thenComparing(PolicyReason::effect)
            .reversed()
            .thenComparing(PolicyReason::policy);

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

    /**
     * Deny wins, a doubt denies, approvals accumulate, obligations unite, and what no policy allows is denied; so is what could only
     * be done by breaking an obligation. A policy that need not be kept is named and has no part in it.
     */
    static PolicyDecision of(Collection<Verdict> verdicts) {
        List<Verdict> counting =
                verdicts.stream().filter(v -> v.reason().counts()).toList();
        List<PolicyReason> reasons =
                new ArrayList<>(verdicts.stream().map(Verdict::reason).toList());
        Effect effect = counting.stream()
                .map(Verdict::effect)
                .max(Comparator.naturalOrder())
                .orElse(Effect.DENY);
        SortedSet<String> approvers = new TreeSet<>();
        SortedSet<Obligation> obligations = new TreeSet<>();
        if (effect != Effect.DENY) {
            counting.forEach(v -> approvers.addAll(v.approvers()));
            obligations.addAll(Obligation.unite(
                    counting.stream().flatMap(v -> v.obligations().stream()).toList()));
        }
        List<PolicyReason> broken = obligations.stream()
                .filter(Obligation::impossible)
                .map(one -> impossible(one, counting))
                .toList();
        reasons.addAll(broken);
        reasons.sort(GRAVEST_FIRST);
        return broken.isEmpty()
                ? new PolicyDecision(effect, reasons, approvers, obligations)
                : new PolicyDecision(Effect.DENY, reasons, new TreeSet<>(), new TreeSet<>());
    }

    private static PolicyReason impossible(Obligation broken, List<Verdict> verdicts) {
        String asked = verdicts.stream()
                .flatMap(v -> v.obligations().stream()
                        .filter(one -> one.kind() == broken.kind())
                        .flatMap(one -> one.words().stream())
                        .map(words -> v.reason().policy() + " asks for " + String.join(", ", words)))
                .sorted()
                .distinct()
                .collect(Collectors.joining("; "));
        String text = "Nobody can keep " + broken.kind().code() + ": " + asked + "; they have nothing in common.";
        return new PolicyReason(OBLIGATIONS, 0, Effect.DENY, text, List.of(), false);
    }

    /** What one policy asks for. */
    record Verdict(PolicyReason reason, Set<String> approvers, Set<Obligation> obligations) {

        Effect effect() {
            return reason.effect();
        }
    }
}
