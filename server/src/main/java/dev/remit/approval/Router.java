package dev.remit.approval;

import dev.remit.approval.ApprovalStep.Deciders;
import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.Needed.Mode;
import dev.remit.approval.plan.PlannedCheck;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the decisions that a workflow takes of the steps it has, and refuses where nobody can take one. Pure.
 *
 * @param reviewers who may decide on the thing: those whose own it is are not among them
 * @param owned who stands for it
 * @param scope says what must be checked
 */
record Router(List<Person> reviewers, Ownership owned, WorkflowScope scope) {

    /**
     * One decision to be taken.
     *
     * @param stage decisions of one stage are asked together
     * @param part decisions of one part are each another person's
     */
    record Routed(int stage, int part, Deciders deciders, List<PlannedCheck> checks, Set<PersonId> candidates) {}

    /**
     * The decisions in order.
     *
     * @param asked which steps are needed at all
     */
    List<Routed> route(Workflow workflow, Predicate<PlannedStep> asked) {
        List<Routed> decisions = new ArrayList<>();
        int stage = 0;
        int part = 0;
        for (PlannedStep step : workflow.steps()) {
            if (!step.alongside() || part == 0) {
                stage++;
            }
            part++;
            if (asked.test(step)) {
                decisions.addAll(decisions(step, stage, part));
            }
        }
        List<Set<PersonId>> candidates =
                decisions.stream().map(Routed::candidates).toList();
        if (workflow.distinct() && !canDiffer(candidates)) {
            throw ApprovalRefusal.NOT_ENOUGH_REVIEWERS.because();
        }
        return decisions;
    }

    private List<Routed> decisions(PlannedStep step, int stage, int part) {
        Approver approver = step.approver();
        Set<PersonId> able = able(approver);
        boolean byRole = approver.kind() == Approver.Kind.ROLE;
        Set<String> roles = byRole ? Set.of(approver.key()) : Set.of();
        if (able.isEmpty()) {
            String role = step.otherwise().stream()
                    .filter(r -> !holders(r).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> ApprovalRefusal.NOBODY_TO_DECIDE.because(approver.key()));
            return List.of(new Routed(
                    stage,
                    part,
                    Deciders.holders(role),
                    ApprovalPlans.checks(Approver.role(role), scope),
                    holders(role)));
        }
        Needed needed = step.needed();
        if (needed.mode() == Mode.QUORUM && able.size() < needed.people()) {
            throw ApprovalRefusal.NOT_ENOUGH_REVIEWERS.because();
        }
        List<PlannedCheck> checks = ApprovalPlans.checks(approver, scope);
        Optional<String> role = roles.stream().findFirst();
        Optional<String> duty = approver.kind() == Approver.Kind.DUTY ? Optional.of(approver.key()) : Optional.empty();
        if (needed.mode() == Mode.ALL) {
            return able.stream()
                    .map(person -> new Deciders(role, duty, Set.of(person), step.otherwise()))
                    .map(one -> new Routed(stage, part, one, checks, one.people()))
                    .toList();
        }
        Deciders any =
                switch (approver.kind()) {
                    case ROLE -> Deciders.holders(approver.key());
                    case ANYBODY -> Deciders.anybody();
                    case DUTY, PERSON -> new Deciders(role, duty, able, step.otherwise());
                };
        return Stream.generate(() -> new Routed(stage, part, any, checks, able))
                .limit(needed.people())
                .toList();
    }

    /** Those the approver means, of those who may decide. */
    private Set<PersonId> able(Approver approver) {
        return switch (approver.kind()) {
            case ROLE -> holders(approver.key());
            case PERSON -> those(List.of(approver.person()));
            case ANYBODY -> reviewers.stream().map(Person::id).collect(Collectors.toCollection(LinkedHashSet::new));
            case DUTY -> approver.is(Duty.ACCOUNTABLE) ? accountable() : those(owned.holders(Duty.of(approver.key())));
        };
    }

    /** The accountable, else the executive owner. */
    private Set<PersonId> accountable() {
        PersonId accountable = owned.accountable().orElseThrow(() -> ApprovalRefusal.NO_ACCOUNTABLE.because());
        return Stream.concat(Stream.of(accountable), owned.holder(Duty.EXECUTIVE_OWNER).stream())
                .filter(person -> !those(List.of(person)).isEmpty())
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private Set<PersonId> those(Collection<PersonId> people) {
        return reviewers.stream()
                .map(Person::id)
                .filter(people::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<PersonId> holders(String role) {
        return reviewers.stream()
                .filter(p -> p.roles().contains(role))
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether each decision can have a person of its own. */
    static boolean canDiffer(List<Set<PersonId>> candidates) {
        Map<PersonId, Integer> taken = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!find(i, candidates, taken, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** Finds a person for the decision, and another for whoever's was taken: an augmenting path. */
    private static boolean find(
            int decision, List<Set<PersonId>> candidates, Map<PersonId, Integer> taken, Set<PersonId> tried) {
        for (PersonId person : candidates.get(decision)) {
            if (tried.add(person)
                    && (!taken.containsKey(person) || find(taken.get(person), candidates, taken, tried))) {
                taken.put(person, decision);
                return true;
            }
        }
        return false;
    }
}
