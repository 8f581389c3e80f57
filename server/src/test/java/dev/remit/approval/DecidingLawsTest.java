package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval.Turn;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.Reviewer.Capacity;
import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.approval.plan.Workflow;
import dev.remit.approval.plan.WorkflowScope;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every workflow, everybody's roles and everybody's stand-ins, whoever tries to decide what. */
class DecidingLawsTest {

    private static final List<String> ROLES = List.of("brand", "legal", "cmo");
    private static final SubjectRef SUBJECT = new SubjectRef(SubjectKind.USE_CASE, new UUID(1, 1));
    private static final Set<SubjectKind> KINDS = Set.of(SUBJECT.kind());
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static final List<PersonId> PEOPLE = IntStream.range(0, 7)
            .mapToObj(i -> new PersonId(new UUID(0, i + 1)))
            .toList();
    private static final PersonId REQUESTER = PEOPLE.get(0);
    private static final PersonId AUTHOR = PEOPLE.get(1);

    @Property(tries = 1500)
    void nobodyDecidesOnTheirOwnNorTwiceNorBeforeTheirTurnAndAllIsApprovedOnlyByAll(@ForAll Random random) {
        Workflow workflow = workflow(random);
        List<Person> everybody = PEOPLE.stream().map(id -> person(id, random)).toList();
        List<Person> reviewers = everybody.stream()
                .filter(p -> !Set.of(REQUESTER, AUTHOR).contains(p.id()))
                .toList();
        Optional<List<Router.Routed>> route = route(workflow, reviewers, random);
        Assume.that(route.isPresent());
        List<Reviewer> actors =
                everybody.stream().map(p -> reviewer(p, everybody, random)).toList();
        Approval approval = opened(workflow, route.get());
        for (int i = 0; i < 60 && !approval.waiting().isEmpty(); i++) {
            Reviewer actor = actors.get(random.nextInt(actors.size()));
            ApprovalStep step = approval.round()
                    .steps()
                    .get(random.nextInt(approval.round().steps().size()));
            try {
                approval = decided(
                        approval,
                        DecisionRules.turn(approval, step.id(), approval.round().hash(), actor),
                        actor);
            } catch (RefusedException no) {
                assertThat(no.problems()).isNotEmpty();
            }
            laws(approval, workflow, actors);
        }
        Statistics.label("ended").collect(approval.waiting().isEmpty());
    }

    private static void laws(Approval approval, Workflow workflow, List<Reviewer> actors) {
        List<ApprovalStep> steps = approval.round().steps();
        for (ApprovalStep step : steps) {
            step.decision().ifPresent(d -> {
                assertThat(Set.of(REQUESTER, AUTHOR))
                        .as("nobody decides on their own, nor through somebody")
                        .doesNotContain(d.by())
                        .doesNotContain(d.insteadOf().orElse(d.by()));
                assertThat(d.insteadOf()
                                .map(other -> stand(actors, d.by(), other))
                                .orElse(true))
                        .as("nobody stands in without being asked to")
                        .isTrue();
            });
            assertThat(step.since().isEmpty()
                            || steps.stream()
                                    .allMatch(s -> s.stage() >= step.stage()
                                            || s.decision().isPresent()))
                    .as("a step is asked after all before it")
                    .isTrue();
        }
        steps.stream()
                .map(ApprovalStep::part)
                .distinct()
                .forEach(part -> eachAnother(steps.stream()
                        .filter(s -> workflow.distinct() || s.part() == part)
                        .toList()));
        assertThat(approval.waiting().isEmpty())
                .as("nothing waits exactly when every step is decided")
                .isEqualTo(steps.stream().allMatch(s -> s.decision().isPresent()));
    }

    private static void eachAnother(List<ApprovalStep> steps) {
        List<PersonId> spent = steps.stream()
                .flatMap(s -> s.decision().stream())
                .flatMap(d -> Stream.concat(Stream.of(d.by()), d.insteadOf().stream()))
                .toList();
        assertThat(new HashSet<>(spent)).as("nobody counts twice").hasSameSizeAs(spent);
    }

    private static boolean stand(List<Reviewer> actors, PersonId by, PersonId other) {
        return actors.stream()
                .filter(a -> a.person().equals(by))
                .flatMap(a -> a.standingIn().stream())
                .anyMatch(as -> as.person().equals(other));
    }

    private static Optional<List<Router.Routed>> route(Workflow workflow, List<Person> reviewers, Random random) {
        Ownership owned = new Ownership(
                SUBJECT,
                List.of(
                        new Assignment(Duty.ACCOUNTABLE, one(PEOPLE, random)),
                        new Assignment(Duty.CONSULTED, PEOPLE.get(2)),
                        new Assignment(Duty.CONSULTED, PEOPLE.get(3)),
                        new Assignment(Duty.CONSULTED, REQUESTER)));
        try {
            return Optional.of(new Router(reviewers, owned, WorkflowScope.useCase("high"))
                    .route(workflow, step -> step.condition().isEmpty() || random.nextBoolean()));
        } catch (RefusedException nobodyCan) {
            return Optional.empty();
        }
    }

    private static Workflow workflow(Random random) {
        List<PlannedStep> steps = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Approver approver =
                    switch (random.nextInt(5)) {
                        case 0 -> Approver.duty(random.nextBoolean() ? Duty.ACCOUNTABLE : Duty.CONSULTED);
                        case 4 -> Approver.ANYBODY;
                        case 1 -> Approver.person(one(PEOPLE, random));
                        default -> Approver.role(one(ROLES, random));
                    };
            Needed needed = one(List.of(Needed.ANY, Needed.ANY, Needed.ALL, Needed.quorum(2)), random);
            Optional<String> condition = i > 0 && random.nextInt(3) == 0 ? Optional.of("true") : Optional.empty();
            steps.add(new PlannedStep(approver, needed, random.nextBoolean(), condition, List.of(one(ROLES, random))));
        }
        return new Workflow(true, random.nextBoolean(), 8, steps);
    }

    private static Person person(PersonId id, Random random) {
        Set<String> roles = new HashSet<>(List.of(one(ROLES, random), one(ROLES, random)));
        return new Person(id, id.toString(), "", Optional.empty(), roles, Optional.empty());
    }

    private static Reviewer reviewer(Person person, List<Person> everybody, Random random) {
        List<Capacity> standingIn = random.nextBoolean()
                ? List.of()
                : everybody.stream()
                        .filter(p -> !p.id().equals(person.id()) && random.nextInt(3) == 0)
                        .map(p -> new Capacity(p.id(), p.roles(), random.nextBoolean(), KINDS))
                        .toList();
        return new Reviewer(person.id(), person.roles(), KINDS, standingIn);
    }

    private static Approval opened(Workflow workflow, List<Router.Routed> route) {
        List<ApprovalStep> steps = IntStream.range(0, route.size())
                .mapToObj(i -> new ApprovalStep(
                        new UUID(2, i),
                        i + 1,
                        route.get(i).stage(),
                        route.get(i).part(),
                        route.get(i).deciders(),
                        8,
                        Optional.of(NOW)
                                .filter(now ->
                                        route.get(i).stage() == route.getFirst().stage()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .toList();
        Snapshot snapshot = ApprovalFixture.snapshot("1", "high", "Draft");
        return approval(new Approval.Round(
                1,
                snapshot,
                snapshot.hash(),
                Set.of(AUTHOR),
                "v1",
                true,
                workflow.distinct(),
                NOW,
                Optional.empty(),
                steps));
    }

    private static Approval approval(Approval.Round round) {
        return new Approval(new UUID(3, 3), SUBJECT, REQUESTER, Approval.State.OPEN, 1, List.of(round));
    }

    /** As the service stores it. */
    private static Approval decided(Approval approval, Turn turn, Reviewer actor) {
        Approval.Round round = approval.round();
        List<ApprovalStep> next = round.next(turn.step());
        Optional<PersonId> insteadOf = Optional.of(turn.as().person()).filter(p -> !p.equals(actor.person()));
        Decision decision =
                new Decision(Outcome.APPROVED, actor.person(), insteadOf, NOW, Optional.empty(), round.hash());
        List<ApprovalStep> steps = round.steps().stream()
                .map(s -> s.equals(turn.step()) ? with(s, s.since(), Optional.of(decision)) : s)
                .map(s -> next.contains(s) ? with(s, Optional.of(NOW), s.decision()) : s)
                .toList();
        return approval(new Approval.Round(
                1,
                round.snapshot(),
                round.hash(),
                round.authors(),
                "v1",
                true,
                round.distinct(),
                NOW,
                Optional.empty(),
                steps));
    }

    private static ApprovalStep with(ApprovalStep s, Optional<Instant> since, Optional<Decision> decision) {
        return new ApprovalStep(
                s.id(),
                s.position(),
                s.stage(),
                s.part(),
                s.deciders(),
                s.workingHours(),
                since,
                s.dueAt(),
                s.escalated(),
                s.checks(),
                decision);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
