package dev.remit.demo;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision.Outcome;
import dev.remit.approval.DecisionService;
import dev.remit.approval.discussion.DiscussionQueries;
import dev.remit.approval.discussion.DiscussionService;
import dev.remit.approval.discussion.Remark;
import dev.remit.demo.script.Route;
import dev.remit.demo.script.UseCaseScript.Later;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What reviewers do when it is their turn. */
@Component
@ConditionalOnProperty("remit.demo")
class Reviews {

    private final ApprovalQueries approvals;
    private final DecisionService decisions;
    private final DiscussionService discussion;
    private final DiscussionQueries said;
    private final People people;

    Reviews(
            ApprovalQueries approvals,
            DecisionService decisions,
            DiscussionService discussion,
            DiscussionQueries said,
            People people) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.discussion = discussion;
        this.said = said;
        this.people = people;
    }

    /** Decides whatever step's turn it is then, if there is one left that the route does not leave waiting. */
    Step step(Instant at, String key, String useCase, Route route) {
        return new Step(
                at, key, stage -> reviewer(stage, useCase, route), stage -> decide(stage, useCase, route), false);
    }

    Step question(Instant at, String key, String useCase, Later later) {
        return Step.by(at, key, later.by().orElseThrow(), stage -> latest(stage, useCase)
                .map(approval -> discussion.ask(approval.id(), later.because()).toString())
                .orElse(""));
    }

    Step comment(Instant at, String key, String useCase, Later later) {
        return Step.by(at, key, later.by().orElseThrow(), stage -> latest(stage, useCase)
                .map(approval ->
                        discussion.comment(approval.id(), later.because()).toString())
                .orElse(""));
    }

    Step answer(Instant at, String key, String useCase, String by, Later later) {
        return Step.by(at, key, later.by().orElse(by), stage -> {
            Approval approval = latest(stage, useCase).orElseThrow();
            Remark open = said.page(approval.id(), Optional.empty(), 20).items().stream()
                    .filter(Remark::open)
                    .findFirst()
                    .orElseThrow();
            return discussion.answer(approval.id(), open.id(), later.because()).toString();
        });
    }

    private Optional<Approval> latest(Stage stage, String useCase) {
        return approvals.history(stage.useCase(useCase).ref()).stream().findFirst();
    }

    private Optional<PersonId> reviewer(Stage stage, String useCase, Route route) {
        Supplier<Optional<PersonId>> whose = () -> latest(stage, useCase)
                .filter(a -> a.current().filter(s -> !route.waitsAt(turn(s))).isPresent())
                .flatMap(this::reviewer);
        return stage.look(whose);
    }

    /** Of those whose turn it is, whoever decides least: the accountable executive's own step comes last. */
    private Optional<PersonId> reviewer(Approval approval) {
        List<Person> able = people.all().stream()
                .filter(p -> approval.turnOf(p.id(), p.roles()).isPresent())
                .toList();
        List<PersonId> named = approval.round().steps().stream()
                .flatMap(s -> s.person().stream())
                .toList();
        boolean personal = approval.current().flatMap(ApprovalStep::person).isPresent();
        return able.stream()
                .filter(p -> personal || !named.contains(p.id()))
                .findFirst()
                .map(Person::id);
    }

    private String decide(Stage stage, String useCase, Route route) {
        Approval approval = latest(stage, useCase).orElseThrow();
        ApprovalStep step = approval.current().orElseThrow();
        String hash = approval.round().hash();
        Outcome outcome = route.outcome(turn(step));
        if (outcome == Outcome.APPROVED) {
            for (ApprovalStep.Check check : step.openChecks()) {
                String proof = stage.script().evidence().getOrDefault(check.key(), "Seen in the review meeting");
                decisions.check(
                        approval.id(),
                        step.id(),
                        hash,
                        check.key(),
                        check.expected().isPresent() ? proof : "");
            }
        }
        decisions.decide(approval.id(), step.id(), hash, outcome, said(stage, useCase, step, outcome, route));
        return "";
    }

    private static String said(Stage stage, String useCase, ApprovalStep step, Outcome outcome, Route route) {
        if (outcome != Outcome.APPROVED) {
            return route.note();
        }
        List<String> remarks = stage.script().remarks();
        return remarks.get(Math.floorMod((useCase + turn(step)).hashCode(), remarks.size()));
    }

    private static String turn(ApprovalStep step) {
        return step.role().orElse("accountable");
    }
}
