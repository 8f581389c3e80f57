package dev.remit.inventory.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.QuestionType;
import dev.remit.inventory.questions.Questionnaire;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

    private static final String FILE = """
            version: v9
            patterns:
              - key: trial
                name: Trial
                what: What it is
                use: When
                avoid: When not
                standing: Who
                steps: [{by: person, text: Asks}]
                facts: {autonomy: draft}
                limits: [{fact: autonomy, atMost: recommend, because: It acts}]
                duties: [{duty: responsible, who: Looks}]
                kpis: [{name: Days, goal: '30'}]
            """;

    private final Patterns patterns = PatternsFixture.patterns();
    private final Questionnaire questionnaire = PatternsFixture.questionnaire();

    @Test
    void theFivePatternsComeInTheirOrder() {
        assertThat(patterns.all())
                .extracting(Pattern::key)
                .containsExactly(
                        "prompt-to-approval", "recommendation", "shared-enrichment", "autonomous-agent", "sandbox");
    }

    @Test
    void eachTellsWhatItIsWhoActsAndHowItIsMeasured() {
        assertThat(patterns.all()).allSatisfy(pattern -> {
            assertThat(pattern.steps())
                    .hasSizeBetween(3, 5)
                    .extracting(Pattern.Step::by)
                    .contains(Pattern.Actor.AI, Pattern.Actor.PERSON);
            assertThat(pattern.limits()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(pattern.duties()).isNotEmpty();
            assertThat(pattern.kpis()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void noneSaysWhatOnlyWhoeverAsksCanKnow() {
        assertThat(patterns.all()).allSatisfy(pattern -> assertThat(pattern.answers())
                .doesNotContainKeys("name", "problem", "outcome", "tools", "data", "practices", "vulnerable")
                .doesNotContainKeys("vendor-training", "systems", "fallback-how", "value"));
    }

    @Test
    void whatOneFillsInCanBeAnswered() {
        assertThat(patterns.all())
                .allSatisfy(pattern -> assertThat(pattern.answers()).allSatisfy(this::possible));
    }

    private void possible(String key, List<String> values) {
        Question question = questionnaire.find(key).orElseThrow();
        if (question.type() == QuestionType.CHOICE || question.type() == QuestionType.CHOICES) {
            assertThat(question.options()).containsAll(values);
        }
    }

    @Test
    void nobodyStartsFromAPatternThatIsNotThere() {
        assertThatThrownBy(() -> patterns.get("magic")).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(
                        e.first().refusal())
                .isEqualTo(InventoryRefusal.PATTERN_UNKNOWN));
    }

    @Test
    void whatAnUnknownVersionSaidIsNotGuessed() {
        assertThat(patterns.find(new PatternRef("sandbox", "v1"))).isPresent();
        assertThat(patterns.find(new PatternRef("sandbox", "v99"))).isEmpty();
        assertThat(patterns.find(new PatternRef("magic", "v1"))).isEmpty();
    }

    @Test
    void aFileIsReadAsItIsWritten() {
        PatternReader.Content content = new PatternReader(questionnaire).read(FILE);
        assertThat(content.version()).isEqualTo("v9");
        Pattern trial = content.patterns().getFirst();
        assertThat(trial.answers())
                .isEqualTo(Map.of("autonomy", List.of("draft"), "kpi", List.of("Days"), "kpi-target", List.of("30")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{autonomy: draft} | {autonomy: act-alone} | goes beyond its own limits",
                "{autonomy: draft} | {autonomy: much} | much is not a value of autonomy",
                "{autonomy: draft} | {freedom: draft} | no fact freedom",
                "{autonomy: draft} | {practices: none} | only whoever asks can know practices",
                "by: person | by: robot | no Actor robot",
                "duty: responsible | duty: boss | no duty boss",
            })
    void aFileThatCannotBeMeantIsRefusedByItsPattern(String right, String wrong, String problem) {
        PatternReader reader = new PatternReader(questionnaire);
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> reader.read(FILE.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trial")
                .hasMessageContaining(problem);
    }

    @Test
    void keysAreTheirOwn() {
        Set<String> keys = patterns.all().stream().map(Pattern::key).collect(Collectors.toSet());
        assertThat(keys).hasSameSizeAs(patterns.all());
    }
}
