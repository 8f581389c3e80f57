package dev.remit.ui.inventory;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.inventory.IntakeQueries;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.inventory.questions.Uuids;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.policies.gate.PolicyAdvice;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The services that the intake form works with. */
@Component
record IntakeDesk(
        IntakeQueries queries,
        IntakeService intake,
        UseCaseService useCases,
        CatalogQueries catalog,
        CatalogService catalogue,
        Questionnaire questionnaire,
        PolicyAdvice policies) {

    private static final String NONE = "none";

    /** An answer as people read it: names instead of ids, words instead of codes. */
    List<String> words(Question question, List<String> values) {
        return switch (question.type()) {
            case TEXT, LONG_TEXT, NUMBER, MONEY -> values;
            case CHOICE, CHOICES ->
                values.stream().map(value -> option(question, value)).toList();
            case TOOLS ->
                named(question, values, ids -> catalog.toolsById(ids).values().stream()
                        .map(CatalogWords::named));
            case MODELS ->
                named(question, values, ids -> catalog.modelsById(ids).values().stream()
                        .map(CatalogWords::named));
            case DATA_ASSETS ->
                named(question, values, ids -> catalog.dataAssetsById(ids).values().stream()
                        .map(CatalogWords::named));
        };
    }

    private static List<String> named(
            Question question, List<String> values, java.util.function.Function<List<UUID>, Stream<String>> names) {
        if (values.contains(NONE)) {
            return List.of(Words.text(
                    "use-cases.catalog.none-" + question.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return names.apply(Uuids.in(values)).toList();
    }

    private static String option(Question question, String value) {
        return Words.find("question." + question.key() + "." + value).orElse(value);
    }
}
