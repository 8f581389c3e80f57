package dev.remit.demo;

import dev.remit.demo.script.UseCaseScript;
import dev.remit.demo.script.UseCaseScript.Later;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.Lane;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Turns a use case's script into what the intake form is told: answers and owners. */
@Component
@ConditionalOnProperty("remit.demo")
class ScriptedAnswers {

    /** What people say to a question unless the script says otherwise. */
    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("vulnerable", "no"),
            Map.entry("vendor-training", "no"),
            Map.entry("profiling", "no"),
            Map.entry("changes", "content"),
            Map.entry("systems", "Programme pages (WordPress)"),
            Map.entry("decides", "nothing"),
            Map.entry("legal-effect", "no"),
            Map.entry("spends", "no"),
            Map.entry("fallback", "yes"),
            Map.entry("fallback-how", "The team does it by hand, as before; the steps are in the handbook."),
            Map.entry("publishes", "no"),
            Map.entry("generates-media", "no"),
            Map.entry("disclosure", "yes"),
            Map.entry("practices", "none"),
            Map.entry("dependency", "no"));

    private static final List<String> SEVERAL = List.of("changes", "decides", "practices");

    private final Questionnaire questionnaire;
    private final IntakeQueries intake;
    private final UseCaseQueries useCases;

    ScriptedAnswers(Questionnaire questionnaire, IntakeQueries intake, UseCaseQueries useCases) {
        this.questionnaire = questionnaire;
        this.intake = intake;
        this.useCases = useCases;
    }

    Map<String, List<String>> answers(Stage stage, UseCaseScript useCase) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("name", List.of(useCase.name()));
        answers.put("problem", List.of(useCase.problem()));
        answers.put("outcome", List.of(useCase.outcome()));
        answers.put("function", List.of(useCase.function()));
        answers.put("audience", List.of(useCase.audience()));
        answers.put("autonomy", List.of(useCase.autonomy()));
        answers.put("tools", ids(stage, "tool:", useCase.tools()));
        answers.put("data", ids(stage, "data:", useCase.data()));
        useCase.answers().forEach((question, said) -> answers.put(question, said(stage, question, said)));
        if (!useCase.route().equals("draft") && !useCase.route().equals("import")) {
            ordinary(answers);
        }
        answers.values().removeIf(List::isEmpty);
        return answers;
    }

    /** Everything else that is asked; an answer can make another question relevant. */
    private void ordinary(Map<String, List<String>> answers) {
        for (int before = -1; before != answers.size(); ) {
            before = answers.size();
            for (Question question : questionnaire.asked(answers)) {
                if (ORDINARY.containsKey(question.key())) {
                    answers.putIfAbsent(question.key(), List.of(ORDINARY.get(question.key())));
                }
            }
        }
    }

    /** What a change says, and what people say to the questions it brings up. */
    Map<String, List<String>> changed(Stage stage, UseCaseScript useCase, Later later) {
        Map<String, List<String>> before = answers(stage, useCase);
        Map<String, List<String>> after = new LinkedHashMap<>(before);
        later.answers().forEach((question, said) -> after.put(question, said(stage, question, said)));
        ordinary(after);
        after.entrySet().removeIf(said -> said.getValue().equals(before.get(said.getKey())));
        return after;
    }

    private static List<String> said(Stage stage, String question, String said) {
        return switch (question) {
            case "tools" -> ids(stage, "tool:", list(said));
            case "model" -> ids(stage, "model:", list(said));
            case "data" -> ids(stage, "data:", list(said));
            default -> SEVERAL.contains(question) ? list(said) : List.of(said);
        };
    }

    private static List<String> list(String said) {
        return Arrays.stream(said.split(",")).map(String::strip).toList();
    }

    private static List<String> ids(Stage stage, String shelf, List<String> names) {
        return names.stream()
                .map(name -> name.equals(Questionnaire.NONE) ? name : stage.made(shelf + name))
                .toList();
    }

    /** The workspace's ordinary owners, unless the script says otherwise; {@code nobody} leaves a duty open. */
    List<Assignment> owners(Stage stage, UseCaseScript useCase, boolean ordinary) {
        Map<Duty, String> owners = new LinkedHashMap<>();
        if (ordinary) {
            owners.put(Duty.RESPONSIBLE, useCase.by());
            owners.put(Duty.ACCOUNTABLE, stage.script().holder("cmo"));
            owners.put(Duty.EXECUTIVE_OWNER, stage.script().holder("cmo"));
            owners.put(Duty.OPERATIONAL_OWNER, stage.script().holder("marketing-operations"));
            owners.put(Duty.TECHNICAL_OWNER, stage.script().holder("cio"));
        }
        useCase.owners().forEach((duty, person) -> owners.put(Duty.of(duty), person));
        List<Assignment> given = new ArrayList<>();
        owners.forEach((duty, person) -> {
            if (!person.equals("nobody")) {
                given.add(new Assignment(duty, stage.person(person)));
            }
        });
        return given;
    }

    Optional<Lane> lane(UseCaseScript useCase) {
        return useCase.note().isBlank() ? Optional.empty() : Optional.of(Lane.valueOf(useCase.note()));
    }

    int version(UseCaseId id) {
        return useCases.get(id).version();
    }

    int revision(UseCaseId id, String question) {
        SavedAnswer saved = intake.draft(id).answers().get(question);
        return saved == null ? 0 : saved.revision();
    }
}
