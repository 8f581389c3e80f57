package dev.remit.inventory.entry;

import dev.remit.approval.Snapshot;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.Review;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.pattern.PatternFit;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.inventory.questions.Uuids;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Ownership;
import dev.remit.risk.TierExplanation;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Draws up what reviewers are shown of a version: every asked question with its answer in words, the reasons for its tier, and
 * who stands for it. In one language, because a hash is taken over it.
 */
@Component
class Shown {

    private final Questionnaire questionnaire;
    private final CatalogQueries catalog;
    private final People people;
    private final ResourceBundle words = ResourceBundle.getBundle("messages.inventory", Locale.ROOT);
    private final ResourceBundle risks = ResourceBundle.getBundle("messages.risk", Locale.ROOT);
    private final ResourceBundle catalogue = ResourceBundle.getBundle("messages.catalog", Locale.ROOT);

    Shown(Questionnaire questionnaire, CatalogQueries catalog, People people) {
        this.questionnaire = questionnaire;
        this.catalog = catalog;
        this.people = people;
    }

    /** A sentence of this feature that reviewers read, its placeholders filled in. */
    public String sentence(String key, Object... args) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(args);
    }

    public Snapshot snapshot(
            int version,
            Map<String, List<String>> answers,
            TierExplanation tier,
            Ownership ownership,
            Optional<PatternFit> fit) {
        return new Snapshot(
                String.join(" ", answers.getOrDefault("name", List.of())),
                String.valueOf(version),
                tier.tier().code(),
                tier.ruleSet(),
                Stream.concat(
                                questionnaire.asked(answers).stream()
                                        .map(q -> new Snapshot.Fact(
                                                q.key(),
                                                words.getString("question." + q.key()),
                                                inWords(q, answers.getOrDefault(q.key(), List.of())))),
                                fit.stream().map(this::pattern))
                        .toList(),
                tier.fired().stream()
                        .map(f -> new Snapshot.Reason(f.id(), risks.getString(f.reasonKey()), f.source()))
                        .toList(),
                standing(ownership));
    }

    /** The pattern it was made from, and each way in which it goes beyond it. */
    private Snapshot.Fact pattern(PatternFit fit) {
        List<String> said = new ArrayList<>(List.of(fit.pattern().name()));
        fit.misfits()
                .forEach(misfit -> said.add(
                        sentence(misfit.doubtful() ? "pattern.doubtful" : "pattern.broken", misfit.because())));
        return new Snapshot.Fact("pattern", words.getString("pattern.made-from"), said);
    }

    private List<String> inWords(Question question, List<String> values) {
        return switch (question.type()) {
            case CHOICE, CHOICES ->
                values.stream()
                        .map(v -> words.getString("question." + question.key() + "." + v))
                        .toList();
            case TOOLS ->
                named(values, id -> Optional.ofNullable(
                                catalog.toolsById(List.of(id)).get(id))
                        .map(t -> t.name() + unreviewed(t.review())));
            case MODELS ->
                named(values, id -> Optional.ofNullable(
                                catalog.modelsById(List.of(id)).get(id))
                        .map(m -> m.name() + unreviewed(m.review())));
            case DATA_ASSETS ->
                named(values, id -> Optional.ofNullable(
                                catalog.dataAssetsById(List.of(id)).get(id))
                        .map(this::withClass));
            case TEXT, LONG_TEXT, MONEY, NUMBER -> values;
        };
    }

    private String withClass(DataAsset asset) {
        return asset.name() + " ("
                + catalogue.getString("data-class." + asset.dataClass().code()) + ")" + unreviewed(asset.review());
    }

    /** That nobody responsible has looked at it, or that somebody did and said no. */
    private String unreviewed(Review review) {
        return review == Review.APPROVED ? "" : ", " + catalogue.getString("catalog-review." + review.code());
    }

    private static List<String> named(List<String> values, java.util.function.Function<UUID, Optional<String>> name) {
        if (values.contains(Questionnaire.NONE)) {
            return List.of(Questionnaire.NONE);
        }
        List<String> names = new ArrayList<>();
        for (UUID id : Uuids.in(values)) {
            names.add(name.apply(id).orElse(id.toString()));
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private List<Snapshot.Standing> standing(Ownership ownership) {
        Map<PersonId, Person> named = people.byId(
                ownership.assignments().stream().map(Assignment::person).toList());
        return ownership.assignments().stream()
                .sorted(Comparator.comparing(Assignment::duty)
                        .thenComparing(a -> a.person().value()))
                .map(a -> {
                    Optional<Person> person = Optional.ofNullable(named.get(a.person()));
                    return new Snapshot.Standing(
                            a.duty().code(),
                            person.map(Person::name).orElse(a.person().toString()),
                            person.flatMap(Person::jobTitle));
                })
                .toList();
    }
}
