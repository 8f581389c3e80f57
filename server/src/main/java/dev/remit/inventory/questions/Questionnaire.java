package dev.remit.inventory.questions;

import dev.remit.risk.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questions in force, and which of them a set of answers makes relevant. */
@Component
public class Questionnaire {

    /** In a condition: any answer but {@link #NONE} and {@link #NOTHING}. */
    private static final String ANY = "*";

    /** The answer that says: there is none. */
    public static final String NONE = "none";

    /** The answer that says: it does nothing of the kind. */
    public static final String NOTHING = "nothing";

    private final Map<String, Question> questions = new LinkedHashMap<>();

    Questionnaire() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Entry entry : yaml.readValue(resource(), new TypeReference<List<Entry>>() {})) {
            add(entry.question());
        }
    }

    /** All there are, in order. */
    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String key) {
        return Optional.ofNullable(questions.get(key));
    }

    /** Those the answers make relevant, in order. A question that is not asked does not count as answered. */
    public List<Question> asked(Map<String, List<String>> answers) {
        Map<String, List<String>> relevant = new LinkedHashMap<>();
        List<Question> asked = new ArrayList<>();
        for (Question question : questions.values()) {
            boolean ask = question.askedWhen().entrySet().stream()
                    .allMatch(when -> meets(relevant.getOrDefault(when.getKey(), List.of()), when.getValue()));
            if (ask) {
                asked.add(question);
                relevant.put(question.key(), answers.getOrDefault(question.key(), List.of()));
            }
        }
        return asked;
    }

    private static boolean meets(List<String> given, Set<String> wanted) {
        return given.stream()
                .anyMatch(value -> wanted.contains(value)
                        || (wanted.contains(ANY) && !value.equals(NONE) && !value.equals(NOTHING) && !value.isBlank()));
    }

    private void add(Question question) {
        for (Map.Entry<String, Set<String>> when : question.askedWhen().entrySet()) {
            Question earlier = questions.get(when.getKey());
            if (earlier == null) {
                throw new IllegalStateException(
                        question.key() + " depends on " + when.getKey() + ", which is not earlier");
            }
            if (!when.getValue().contains(ANY) && !earlier.options().containsAll(when.getValue())) {
                throw new IllegalStateException(question.key() + " waits for an answer that cannot be given");
            }
        }
        Fact fact = question.fact().orElse(null);
        if (fact != null && question.type() != QuestionType.DATA_ASSETS) {
            question.options().stream()
                    .filter(o -> !fact.accepts(o))
                    .findFirst()
                    .ifPresent(option -> {
                        throw new IllegalStateException(question.key() + ": the risk rules do not know " + option);
                    });
        }
        if (questions.put(question.key(), question) != null) {
            throw new IllegalStateException(question.key() + " is there twice");
        }
    }

    private static String resource() {
        try {
            return new ClassPathResource("inventory/questions-v1.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question as it is written down. */
    private record Entry(
            String key,
            String section,
            String type,
            @Nullable List<String> options,
            @Nullable Boolean required,
            @Nullable Boolean material,
            @Nullable String fact,
            @Nullable Map<String, Set<String>> asked) {

        Question question() {
            return new Question(
                    key,
                    section,
                    QuestionType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                    options == null ? List.of() : options,
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(material),
                    Optional.ofNullable(fact).map(f -> Fact.find(f).orElseThrow()),
                    asked == null ? Map.of() : asked);
        }
    }
}
