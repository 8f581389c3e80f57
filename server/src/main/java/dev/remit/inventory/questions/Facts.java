package dev.remit.inventory.questions;

import dev.remit.catalog.CatalogQueries;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the risk engine what the answers say. */
@Component
public class Facts {

    private final Questionnaire questionnaire;
    private final CatalogQueries catalog;

    Facts(Questionnaire questionnaire, CatalogQueries catalog) {
        this.questionnaire = questionnaire;
        this.catalog = catalog;
    }

    /** Of answers that are asked and can be understood; the others say nothing yet. */
    public UseCaseFacts of(Map<String, List<String>> answers) {
        Map<UUID, String> classes = new HashMap<>();
        catalog.dataAssetsById(dataAssets(answers))
                .forEach((id, asset) -> classes.put(id, asset.dataClass().code()));
        return of(answers, classes);
    }

    /** The same, with the classes of the data assets it may ask for. */
    public UseCaseFacts of(Map<String, List<String>> answers, Map<UUID, String> classes) {
        UseCaseFacts facts = UseCaseFacts.none();
        for (Question question : questionnaire.asked(answers)) {
            List<String> values = answers.getOrDefault(question.key(), List.of());
            if (question.fact().isPresent() && !values.isEmpty()) {
                Fact fact = question.fact().get();
                facts = facts.with(
                        fact,
                        question.type() == QuestionType.DATA_ASSETS ? classes(values, classes) : known(fact, values));
            }
        }
        return facts;
    }

    /** The data assets that the answers name. */
    public List<UUID> dataAssets(Map<String, List<String>> answers) {
        return named(answers, QuestionType.DATA_ASSETS);
    }

    /** The tools that the answers name. */
    public List<UUID> tools(Map<String, List<String>> answers) {
        return named(answers, QuestionType.TOOLS);
    }

    private List<UUID> named(Map<String, List<String>> answers, QuestionType type) {
        return questionnaire.asked(answers).stream()
                .filter(question -> question.type() == type)
                .flatMap(question -> Uuids.in(answers.getOrDefault(question.key(), List.of())).stream())
                .distinct()
                .toList();
    }

    private static Set<String> known(Fact fact, List<String> values) {
        Set<String> known = values.stream().filter(fact::accepts).collect(Collectors.toSet());
        return fact.shape() == Fact.Shape.ONE && known.size() > 1 ? Set.of() : known;
    }

    /** An asset the catalogue does not hold any more is of an unknown class. */
    private static Set<String> classes(List<String> values, Map<UUID, String> classes) {
        return values.contains(Questionnaire.NONE)
                ? Set.of(Fact.DATA.scale().getFirst())
                : Uuids.in(values).stream()
                        .map(id -> classes.getOrDefault(id, Fact.UNKNOWN))
                        .collect(Collectors.toSet());
    }
}
