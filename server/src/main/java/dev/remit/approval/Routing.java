package dev.remit.approval;

import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.PlannedCheck;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.TierPlan;
import dev.remit.approval.plan.WorkingDays;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a plan into steps that somebody here can decide, and says so at once where nobody can. */
@Component
class Routing {

    private final ApprovalPlans plans;
    private final OwnershipQueries ownership;
    private final People people;
    private final Tenants tenants;

    Routing(ApprovalPlans plans, OwnershipQueries ownership, People people, Tenants tenants) {
        this.plans = plans;
        this.ownership = ownership;
        this.people = people;
        this.tenants = tenants;
    }

    /** A step that knows who decides it: holders of a role, or one person. */
    record Routed(
            Optional<String> role,
            Optional<PersonId> person,
            int workingDays,
            List<PlannedCheck> checks,
            Set<PersonId> candidates) {}

    /** The steps of a round, with the terms it is decided under. */
    record Route(String plan, boolean approvable, boolean distinct, List<Routed> steps) {}

    /** Who decides on what is asked for; refused if nobody here can, other than those whose own it is. */
    Route route(ApprovalRequest request) {
        Set<PersonId> excluded = new HashSet<>(request.authors());
        excluded.add(request.requester());
        TierPlan plan = plans.of(request.snapshot().tier(), request.personalData());
        Ownership owned = ownership.of(request.subject());
        List<Person> reviewers = reviewers(excluded);
        List<Routed> steps = plan.steps().stream()
                .map(step -> step.role().isPresent()
                        ? byRole(step.role().get(), step, plan, reviewers)
                        : byAccountable(step, plan, owned, reviewers))
                .toList();
        if (plan.distinct() && !canDiffer(steps.stream().map(Routed::candidates).toList(), new HashSet<>())) {
            throw ApprovalRefusal.NOT_ENOUGH_REVIEWERS.because();
        }
        return new Route(plans.version(), plan.approvable(), plan.distinct(), steps);
    }

    /** Ways in which nobody stands for the thing that keep it from being approved. */
    List<OwnershipGap> gaps(SubjectRef subject) {
        return ownership.gaps(subject).stream().filter(OwnershipGap::blocks).toList();
    }

    boolean mayDecide(PersonId person) {
        return reviewers(Set.of()).stream().anyMatch(p -> p.id().equals(person));
    }

    /** Everybody here who may decide on anything. */
    List<Person> reviewers() {
        return reviewers(Set.of());
    }

    /** Whether nobody here can decide the step. */
    boolean stuck(Approval approval, ApprovalStep step) {
        return reviewers(excluded(approval)).stream().noneMatch(p -> step.names(p.id(), p.roles()));
    }

    /** Those who may decide on the approval and are not needed for another step of it. */
    List<PersonId> couldTakeOver(Approval approval, ApprovalStep step) {
        Set<PersonId> excluded = excluded(approval);
        approval.round().steps().stream()
                .filter(s -> approval.round().distinct() && !s.id().equals(step.id()))
                .forEach(s -> s.person().ifPresent(excluded::add));
        return reviewers(excluded).stream().map(Person::id).toList();
    }

    private static Set<PersonId> excluded(Approval approval) {
        Set<PersonId> excluded = new HashSet<>(approval.round().authors());
        excluded.add(approval.requester());
        if (approval.round().distinct()) {
            approval.round().steps().forEach(s -> s.decision().ifPresent(d -> excluded.add(d.by())));
        }
        return excluded;
    }

    /** The role that decides in place of an accountable executive who cannot any more; empty if nobody here can. */
    Optional<String> standIn(Approval approval) {
        List<Person> reviewers = reviewers(excluded(approval));
        return plans.of(approval.round().snapshot().tier(), true).steps().stream()
                .flatMap(step -> step.otherwise().stream())
                .filter(role -> !holders(role, reviewers).isEmpty())
                .findFirst();
    }

    Instant due(Instant since, int workingDays) {
        ZoneId zone = tenants.find().map(t -> ZoneId.of(t.zone())).orElse(ZoneOffset.UTC);
        return WorkingDays.after(since, workingDays, zone);
    }

    /** Those who are here and may decide, without those whose own request it is. */
    private List<Person> reviewers(Set<PersonId> excluded) {
        Set<String> deciding = people.roles().stream()
                .filter(role -> role.permissions().contains(Permission.APPROVAL_DECIDE))
                .map(Role::key)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(p -> p.roles().stream().anyMatch(deciding::contains))
                .filter(p -> !excluded.contains(p.id()))
                .toList();
    }

    private Routed byRole(String role, PlannedStep step, TierPlan plan, List<Person> reviewers) {
        Set<PersonId> holders = holders(role, reviewers);
        if (holders.isEmpty()) {
            throw ApprovalRefusal.NOBODY_TO_DECIDE.because(role);
        }
        return new Routed(Optional.of(role), Optional.empty(), plan.workingDays(), plans.checks(step), holders);
    }

    private Routed byAccountable(PlannedStep step, TierPlan plan, Ownership owned, List<Person> reviewers) {
        if (owned.accountable().isEmpty()) {
            throw ApprovalRefusal.NO_ACCOUNTABLE.because();
        }
        Set<PersonId> able = reviewers.stream().map(Person::id).collect(Collectors.toSet());
        Optional<PersonId> person = Stream.of(owned.accountable(), owned.holder(Duty.EXECUTIVE_OWNER))
                .flatMap(Optional::stream)
                .filter(able::contains)
                .findFirst();
        if (person.isPresent()) {
            return new Routed(Optional.empty(), person, plan.workingDays(), plans.checks(step), Set.of(person.get()));
        }
        String role = step.otherwise().stream()
                .filter(r -> !holders(r, reviewers).isEmpty())
                .findFirst()
                .orElseThrow(() -> ApprovalRefusal.NOBODY_TO_DECIDE.because(Duty.ACCOUNTABLE.code()));
        return byRole(role, step, plan, reviewers);
    }

    private static Set<PersonId> holders(String role, List<Person> reviewers) {
        return reviewers.stream()
                .filter(p -> p.roles().contains(role))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Whether each step can have a person of its own. Steps are few, so trying is quick. */
    private static boolean canDiffer(List<Set<PersonId>> candidates, Set<PersonId> taken) {
        if (candidates.isEmpty()) {
            return true;
        }
        List<PersonId> free = new ArrayList<>(candidates.getFirst());
        free.removeAll(taken);
        for (PersonId person : free) {
            taken.add(person);
            if (canDiffer(candidates.subList(1, candidates.size()), taken)) {
                return true;
            }
            taken.remove(person);
        }
        return false;
    }
}
