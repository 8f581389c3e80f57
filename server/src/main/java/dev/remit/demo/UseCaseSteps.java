package dev.remit.demo;

import dev.remit.demo.script.Days;
import dev.remit.demo.script.Route;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.UseCaseScript;
import dev.remit.demo.script.UseCaseScript.Later;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.pattern.PatternService;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The acts in the life of a use case: asked for, owned, submitted, decided, and what comes later. */
@Component
@ConditionalOnProperty("remit.demo")
class UseCaseSteps {

    /** More than any tier demands; what is left over finds nothing to decide. */
    private static final int MOST_REVIEWS = 5;

    private final IntakeService intake;
    private final PatternService patterns;
    private final UseCaseService useCases;
    private final ScriptedAnswers scripted;
    private final Moves moves;
    private final Reviews reviews;

    UseCaseSteps(
            IntakeService intake,
            PatternService patterns,
            UseCaseService useCases,
            ScriptedAnswers scripted,
            Moves moves,
            Reviews reviews) {
        this.intake = intake;
        this.patterns = patterns;
        this.useCases = useCases;
        this.scripted = scripted;
        this.moves = moves;
        this.reviews = reviews;
    }

    List<Step> of(Script script, UseCaseScript useCase, Instant lastDay) {
        Days days = new Days(lastDay, ZoneId.of(script.zone()), useCase.key());
        if (useCase.route().equals("import")) {
            return imported(useCase, days);
        }
        List<Step> steps = new ArrayList<>(started(useCase, days));
        if (!useCase.route().equals("draft")) {
            steps.add(Step.by(days.soon(), useCase.key() + "/own", useCase.by(), stage -> own(stage, useCase)));
            steps.add(submit(useCase, useCase.key() + "/submit", days));
            steps.addAll(decided(useCase, Route.of(useCase.route(), useCase.note()), useCase.asked(), "r1", days));
        }
        useCase.then().stream()
                .sorted((a, b) -> b.day() - a.day())
                .forEach(later -> steps.addAll(later(useCase, later, days)));
        return steps;
    }

    private List<Step> imported(UseCaseScript useCase, Days days) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.by(
                days.before(useCase.asked()),
                useCase.key() + "/start",
                useCase.by(),
                stage -> register(stage, useCase)));
        useCase.then().stream()
                .sorted((a, b) -> b.day() - a.day())
                .forEach(later -> steps.addAll(later(useCase, later, days)));
        return steps;
    }

    private List<Step> started(UseCaseScript useCase, Days days) {
        return List.of(Step.by(
                days.before(useCase.asked()), useCase.key() + "/start", useCase.by(), stage -> start(stage, useCase)));
    }

    private Step submit(UseCaseScript useCase, String key, Days days) {
        return Step.by(days.soon(), key, useCase.by(), stage -> {
            useCases.submit(stage.useCase(useCase.key()));
            return "";
        });
    }

    /** One round of reviews, and another one where changes are asked for. */
    private List<Step> decided(UseCaseScript useCase, Route route, int from, String round, Days days) {
        Random pace = new Random((useCase.key() + round).hashCode());
        // reviews got quicker over the year; what was asked for lately has waited no longer than it should by then
        int quickest = from > 20 ? 1 : 0;
        int slowness = from > 240 ? 4 : from > 120 ? 3 : 2;
        List<Step> steps = new ArrayList<>();
        int day = from;
        for (int review = 1; review <= MOST_REVIEWS; review++) {
            day = Math.max(1, day - quickest - pace.nextInt(slowness));
            String key = useCase.key() + "/" + round + "/" + review;
            steps.add(reviews.step(days.before(day), key, useCase.key(), route));
        }
        if (route.sendsBack()) {
            int again = Math.max(1, day - 2);
            steps.add(Step.by(days.before(again), useCase.key() + "/" + round + "/mend", useCase.by(), stage -> {
                mend(stage, useCase);
                return "";
            }));
            steps.add(submit(useCase, useCase.key() + "/" + round + "/again", days));
            steps.addAll(decided(useCase, Route.APPROVE, again, round + "b", days));
        }
        return steps;
    }

    private List<Step> later(UseCaseScript useCase, Later later, Days days) {
        String key = useCase.key() + "/" + later.day() + "/" + later.act();
        Instant at = days.before(later.day());
        return switch (later.act()) {
            case "change" -> {
                List<Step> steps = new ArrayList<>();
                steps.add(Step.by(at, key, later.by().orElse(useCase.by()), stage -> change(stage, useCase, later)));
                Route route = Route.of(later.route().orElse("approve"), later.because());
                steps.addAll(decided(useCase, route, later.day(), "c" + later.day(), days));
                yield steps;
            }
            case "ask" -> List.of(reviews.question(at, key, useCase.key(), later));
            case "comment" -> List.of(reviews.comment(at, key, useCase.key(), later));
            case "answer" -> List.of(reviews.answer(at, key, useCase.key(), useCase.by(), later));
            case "production" -> List.of(moves.gate(at, key + "/gate", useCase), moves.step(at, key, useCase, later));
            default -> List.of(moves.step(at, key, useCase, later));
        };
    }

    private String start(Stage stage, UseCaseScript useCase) {
        Map<String, List<String>> answers = scripted.answers(stage, useCase);
        IntakePrefill known = new IntakePrefill(useCase.name(), answers, List.of(), Optional.empty());
        UseCaseId id = useCase.pattern().isBlank() ? intake.start(known) : patterns.start(useCase.pattern(), known);
        return id.value().toString();
    }

    private String register(Stage stage, UseCaseScript useCase) {
        Map<String, List<String>> answers = scripted.answers(stage, useCase);
        return useCases.register(
                        new NewUseCase(answers, scripted.lane(useCase), scripted.owners(stage, useCase, false)))
                .value()
                .toString();
    }

    private String own(Stage stage, UseCaseScript useCase) {
        moves.own(stage.useCase(useCase.key()), scripted.owners(stage, useCase, true));
        return "";
    }

    private void mend(Stage stage, UseCaseScript useCase) {
        String better = useCase.problem() + " Since the first review: " + useCase.note();
        var id = stage.useCase(useCase.key());
        int revision = scripted.revision(id, "problem");
        intake.save(id, "problem", List.of(better), revision);
    }

    private String change(Stage stage, UseCaseScript useCase, Later later) {
        var id = stage.useCase(useCase.key());
        useCases.change(id, scripted.version(id), scripted.changed(stage, useCase, later), later.because());
        return "";
    }
}
