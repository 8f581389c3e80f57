package dev.remit.inventory.questions;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.HashSet;
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
        UseCaseFacts facts = UseCaseFacts.none();
        for (Question question : questionnaire.asked(answers)) {
            List<String> values = answers.getOrDefault(question.key(), List.of());
            if (question.fact().isPresent() && !values.isEmpty()) {
                Fact fact = question.fact().get();
                facts = facts.with(
                        fact, question.type() == QuestionType.DATA_ASSETS ? classes(values) : known(fact, values));
            }
        }
        return facts;
    }

    private static Set<String> known(Fact fact, List<String> values) {
        Set<String> known = values.stream().filter(fact::accepts).collect(Collectors.toSet());
        return fact.shape() == Fact.Shape.ONE && known.size() > 1 ? Set.of() : known;
    }

    /** An asset the catalogue does not hold any more is of an unknown class. */
    private Set<String> classes(List<String> values) {
        if (values.contains(Questionnaire.NONE)) {
            return Set.of(Fact.DATA.scale().getFirst());
        }
        List<UUID> ids = Uuids.in(values);
        Map<UUID, DataAsset> assets = catalog.dataAssetsById(ids);
        Set<String> classes = new HashSet<>();
        for (UUID id : ids) {
            DataAsset asset = assets.get(id);
            classes.add(asset == null ? Fact.UNKNOWN : asset.dataClass().code());
        }
        return classes;
    }
}
