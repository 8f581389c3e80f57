package dev.remit.inventory.entry;

import dev.remit.evidence.Act;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.SavedAnswer;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.questions.AnswerRules;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes answers and what follows from them. */
@Component
public class Drafts {

    private final UseCases useCases;
    private final Answers answers;
    private final AnswerRules rules;
    private final RegisterEntry register;
    private final Questionnaire questionnaire;
    private final Stamp stamp;

    Drafts(
            UseCases useCases,
            Answers answers,
            AnswerRules rules,
            RegisterEntry register,
            Questionnaire questionnaire,
            Stamp stamp) {
        this.useCases = useCases;
        this.answers = answers;
        this.rules = rules;
        this.register = register;
        this.questionnaire = questionnaire;
        this.stamp = stamp;
    }

    public UseCaseId create(UseCaseState state, Optional<PersonId> requester, Optional<IntakePrefill.Origin> origin) {
        UseCaseId id = stamp.newId();
        useCases.insert(id, state, requester, origin, stamp.now());
        return id;
    }

    /** Writes these answers, whatever was there. */
    public void write(UseCaseId id, Map<String, List<String>> given) {
        given.forEach((key, typed) -> {
            Question question = question(key);
            answers.put(id, key, rules.stored(question, typed), stamp.person(), stamp.now());
        });
        useCases.touch(id, stamp.now());
        register.refresh(id);
    }

    public SavedAnswer save(UseCaseId id, String key, List<String> typed, int revision) {
        Question question = question(key);
        List<String> values = rules.stored(question, typed);
        Optional<Answers.Row> before = answers.find(id, key);
        List<String> now = before.map(Answers.Row::values).orElse(List.of());
        if (now.equals(values)) {
            return shown(question, before.orElse(new Answers.Row(key, List.of(), 0, stamp.now())));
        }
        if (before.map(Answers.Row::revision).orElse(0) != revision) {
            throw InventoryRefusal.ANSWER_CHANGED_ELSEWHERE.at(key, String.join(", ", now));
        }
        Answers.Row row = answers.put(id, key, values, stamp.person(), stamp.now());
        stamp.append(id, Act.of("use-case.answered", id.ref()).with("question", key));
        if (register.shows(question)) {
            register.refresh(id);
        }
        return shown(question, row);
    }

    public SavedAnswer shown(Question question, Answers.Row row) {
        return new SavedAnswer(
                question.key(), row.values(), row.revision(), row.savedAt(), rules.problems(question, row.values()));
    }

    public Question question(String key) {
        return questionnaire.find(key).orElseThrow(() -> InventoryRefusal.QUESTION_UNKNOWN.at(key));
    }
}
