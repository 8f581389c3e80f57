package dev.remit.inventory.entry;

import dev.remit.inventory.IntakeDraft;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.pattern.PatternFit;
import dev.remit.inventory.pattern.Patterns;
import dev.remit.inventory.questions.Facts;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.risk.RiskEngine;
import dev.remit.risk.UseCaseFacts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what the intake form shows. */
@Component
public class Intake {

    private final Answers answers;
    private final Questionnaire questionnaire;
    private final Drafts drafts;
    private final Facts facts;
    private final RiskEngine engine;
    private final Patterns patterns;

    Intake(
            Answers answers,
            Questionnaire questionnaire,
            Drafts drafts,
            Facts facts,
            RiskEngine engine,
            Patterns patterns) {
        this.answers = answers;
        this.questionnaire = questionnaire;
        this.drafts = drafts;
        this.facts = facts;
        this.engine = engine;
        this.patterns = patterns;
    }

    public IntakeDraft draft(UseCases.Stored stored) {
        UseCaseId id = stored.useCase().id();
        Map<String, Answers.Row> rows = answers.of(id);
        Map<String, SavedAnswer> saved = new LinkedHashMap<>();
        for (Question question : questionnaire.all()) {
            Answers.Row row = rows.get(question.key());
            if (row != null) {
                saved.put(question.key(), drafts.shown(question, row));
            }
        }
        Map<String, List<String>> values = answers.values(id);
        List<Question> asked = questionnaire.asked(values);
        Set<String> missing = new LinkedHashSet<>();
        asked.stream().filter(q -> q.required() && !values.containsKey(q.key())).forEach(q -> missing.add(q.key()));
        UseCaseFacts known = facts.of(values);
        return new IntakeDraft(
                stored.useCase(),
                asked,
                saved,
                missing,
                engine.assess(known),
                stored.origin(),
                stored.pattern()
                        .flatMap(patterns::find)
                        .map(pattern ->
                                PatternFit.of(pattern, known, stored.useCase().lane())));
    }

    public Map<String, List<String>> answers(UseCaseId id) {
        return answers.values(id);
    }

    /** What the answers say, in the words of the risk rules. */
    public UseCaseFacts facts(UseCaseId id) {
        return facts.of(answers.values(id));
    }

    public List<Question> questions() {
        return questionnaire.all();
    }
}
