package dev.remit.catalog.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questionnaire that comes with Remit. */
@Component
class Diligence {

    private static final String FILE = "catalog/diligence-v1.yaml";

    private final int version;
    private final List<DiligenceQuestion> questions;

    Diligence() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Written written = yaml.readValue(in, Written.class);
            version = written.version();
            questions = written.questions().stream().map(Asked::question).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    int version() {
        return version;
    }

    List<DiligenceQuestion> questions() {
        return questions;
    }

    Optional<DiligenceQuestion> find(String key) {
        return questions.stream().filter(q -> q.key().equals(key)).findFirst();
    }

    /** Of all questions, for queries. */
    String[] keys() {
        return questions.stream().map(DiligenceQuestion::key).toArray(String[]::new);
    }

    private record Written(int version, List<Asked> questions) {}

    private record Asked(
            String key,
            String type,
            @Nullable List<String> options,
            @Nullable List<String> concern,
            int months) {

        DiligenceQuestion question() {
            return new DiligenceQuestion(
                    key,
                    DiligenceQuestion.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    Optional.ofNullable(options).orElse(List.of()),
                    Optional.ofNullable(concern).orElse(List.of()),
                    months);
        }
    }
}
