package dev.remit.approval;

import dev.remit.approval.Reviewer.Capacity;
import dev.remit.approval.clock.Calendars;
import dev.remit.approval.plan.ApprovalPlans;
import dev.remit.approval.plan.Deciding;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.approval.plan.WorkflowVersion;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a plan into steps that somebody here can decide, and says so at once where nobody can. */
@Component
class Routing {

    private final ApprovalPlans plans;
    private final OwnershipQueries ownership;
    private final People people;
    private final Calendars calendars;

    Routing(ApprovalPlans plans, OwnershipQueries ownership, People people, Calendars calendars) {
        this.plans = plans;
        this.ownership = ownership;
        this.people = people;
        this.calendars = calendars;
    }

    /** The steps of a round, with the terms it is decided under. */
    record Route(String plan, boolean approvable, boolean distinct, int workingHours, List<Router.Routed> steps) {}

    /** Who decides on what is asked for; refused if nobody here can, other than those whose own it is. */
    Route route(ApprovalRequest request) {
        Set<PersonId> excluded = new HashSet<>(request.authors());
        excluded.add(request.requester());
        SubjectKind kind = request.subject().kind();
        WorkflowScope scope = new WorkflowScope(kind, request.snapshot().tier());
        WorkflowVersion version = plans.of(scope);
        Workflow workflow = version.workflow();
        List<Router.Routed> steps = new Router(reviewers(kind, excluded), ownership.of(request.owned()), scope)
                .route(workflow, step -> plans.asked(kind, step, request.facts()));
        return new Route(version.label(), workflow.approvable(), workflow.distinct(), workflow.workingHours(), steps);
    }

    /** Ways in which nobody stands for a use case that keep it from being approved; of other things it is asked before. */
    List<OwnershipGap> gaps(SubjectRef subject) {
        if (subject.kind() != SubjectKind.USE_CASE) {
            return List.of();
        }
        return ownership.gaps(subject).stream().filter(OwnershipGap::blocks).toList();
    }

    boolean mayDecide(PersonId person, SubjectKind kind) {
        return reviewers(kind, Set.of()).stream().anyMatch(p -> p.id().equals(person));
    }

    /** Everybody here who may decide on anything, as themselves. */
    List<Capacity> deciders() {
        List<Role> roles = people.roles();
        return people.all().stream()
                .map(p -> new Capacity(p.id(), p.roles(), true, Deciding.kinds(p, roles)))
                .filter(as -> !as.kinds().isEmpty())
                .toList();
    }

    /** Whether nobody here can decide the step. */
    boolean stuck(Approval approval, ApprovalStep step) {
        return able(approval, step).isEmpty();
    }

    /** Those who can decide the step as themselves. */
    Set<PersonId> able(Approval approval, ApprovalStep step) {
        return reviewers(approval.subject().kind(), excluded(approval, step)).stream()
                .filter(p -> step.names(p.id(), p.roles()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Those who may decide on the approval and are not needed for another step of it. */
    List<PersonId> couldTakeOver(Approval approval, ApprovalStep step) {
        Set<PersonId> excluded = excluded(approval, step);
        approval.round().steps().stream()
                .filter(s -> approval.round().distinct() && !s.id().equals(step.id()))
                .forEach(s -> s.person().ifPresent(excluded::add));
        return reviewers(approval.subject().kind(), excluded).stream()
                .map(Person::id)
                .toList();
    }

    private static Set<PersonId> excluded(Approval approval, ApprovalStep step) {
        Approval.Round round = approval.round();
        Set<PersonId> excluded = new HashSet<>(round.authors());
        excluded.add(approval.requester());
        round.steps().stream()
                .filter(s -> round.distinct() || s.part() == step.part())
                .flatMap(s -> s.decision().stream())
                .forEach(d -> {
                    excluded.add(d.by());
                    d.insteadOf().ifPresent(excluded::add);
                });
        return excluded;
    }

    /** The role that decides in place of somebody who cannot any more; empty if nobody here can. */
    Optional<String> standIn(Approval approval, ApprovalStep step) {
        List<Person> reviewers = reviewers(approval.subject().kind(), excluded(approval, step));
        return step.deciders().standIns().stream()
                .filter(role -> reviewers.stream().anyMatch(p -> p.roles().contains(role)))
                .findFirst();
    }

    Calendars.Deadlines deadlines(Instant since, int workingHours) {
        return calendars.of(since, workingHours);
    }

    /** Those who are here and may decide on things of the kind, without those whose own request it is. */
    private List<Person> reviewers(SubjectKind kind, Set<PersonId> excluded) {
        Set<String> deciding = people.roles().stream()
                .filter(role -> role.permissions().contains(Deciding.on(kind)))
                .map(Role::key)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(p -> p.roles().stream().anyMatch(deciding::contains))
                .filter(p -> !excluded.contains(p.id()))
                .toList();
    }
}
