package dev.remit.inventory.pattern;

import dev.remit.inventory.Lane;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.QuestionType;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.ownership.Duty;
import dev.remit.risk.Coded;
import dev.remit.risk.Fact;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.UseCaseFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of patterns, and refuses it with the pattern and what is wrong with it. */
final class PatternReader {

    /** What only whoever asks can know. */
    static final Set<Fact> NEVER_FILLED = Set.of(Fact.PRACTICES, Fact.VULNERABLE, Fact.VENDOR_TRAINING);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Questionnaire questionnaire;

    PatternReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The patterns of one version, in order. */
    record Content(String version, List<Pattern> patterns) {}

    Content read(String yaml) {
        FileText file = YAML.readValue(yaml, FileText.class);
        return new Content(
                file.version(),
                file.patterns().stream()
                        .map(entry -> checked(entry, file.version()))
                        .toList());
    }

    private Pattern checked(Entry entry, String version) {
        try {
            return pattern(entry, version);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("pattern " + entry.key() + " is refused: " + e.getMessage(), e);
        }
    }

    private Pattern pattern(Entry entry, String version) {
        UseCaseFacts facts = UseCaseFacts.none();
        for (Map.Entry<String, String> known : entry.facts().entrySet()) {
            Fact fact = fact(known.getKey());
            if (NEVER_FILLED.contains(fact)) {
                throw new IllegalArgumentException("only whoever asks can know " + fact.code());
            }
            facts = facts.with(fact, onScale(fact, known.getValue()));
        }
        Pattern pattern = new Pattern(
                entry.key(),
                version,
                new Pattern.Words(entry.name(), entry.what(), entry.use(), entry.avoid(), entry.standing()),
                entry.steps().stream()
                        .map(step -> new Pattern.Step(Coded.of(Pattern.Actor.class, step.by()), step.text()))
                        .toList(),
                facts,
                answers(entry, facts),
                entry.limits().stream().map(PatternReader::limit).toList(),
                Optional.ofNullable(entry.lane())
                        .map(lane -> new Pattern.Stay(Coded.of(Lane.class, lane.stays()), lane.because())),
                entry.duties().stream()
                        .map(duty -> new Pattern.Standing(Duty.of(duty.duty()), duty.who()))
                        .toList(),
                entry.kpis());
        if (!PatternFit.of(pattern, facts, Optional.empty()).fits()) {
            throw new IllegalArgumentException("what it fills in goes beyond its own limits");
        }
        return pattern;
    }

    private Map<String, List<String>> answers(Entry entry, UseCaseFacts facts) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.all()) {
            question.fact()
                    .filter(fact -> question.type() != QuestionType.DATA_ASSETS)
                    .map(facts::of)
                    .filter(values -> !values.isEmpty())
                    .ifPresent(values -> answers.put(question.key(), List.copyOf(values)));
        }
        Optional.ofNullable(entry.function())
                .map(function -> Coded.of(MarketingFunction.class, function))
                .ifPresent(function -> answers.put("function", List.of(function.code())));
        Pattern.Goal first = entry.kpis().getFirst();
        answers.put("kpi", List.of(first.name()));
        answers.put("kpi-target", List.of(first.goal()));
        return answers;
    }

    private static Pattern.Limit limit(LimitText limit) {
        Fact fact = fact(limit.fact());
        return new Pattern.Limit(fact, onScale(fact, limit.atMost()), limit.because());
    }

    private static Fact fact(String code) {
        return Fact.find(code).orElseThrow(() -> new IllegalArgumentException("no fact " + code));
    }

    private static String onScale(Fact fact, String value) {
        if (!fact.scale().contains(value)) {
            throw new IllegalArgumentException(value + " is not a value of " + fact.code());
        }
        return value;
    }

    /** The file as it is written down, and what stands in it. */
    private record FileText(String version, List<Entry> patterns) {}

    private record Entry(
            String key,
            String name,
            String what,
            String use,
            String avoid,
            String standing,
            List<StepText> steps,
            @Nullable String function,
            Map<String, String> facts,
            List<LimitText> limits,
            @Nullable StayText lane,
            List<DutyText> duties,
            List<Pattern.Goal> kpis) {}

    private record StepText(String by, String text) {}

    private record LimitText(String fact, String atMost, String because) {}

    private record StayText(String stays, String because) {}

    private record DutyText(String duty, String who) {}
}
