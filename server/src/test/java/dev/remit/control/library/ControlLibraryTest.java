package dev.remit.control.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlLibraryTest {

    private static final String FRAMEWORK = """
            version: v9
            frameworks:
              - {key: f, name: F, source: S, groups: [{name: G, parts: [{ref: F 1, summary: One}]}]}
            controls:
            """;
    private static final String CONTROL = """
              - key: AA-01
                area: data
                title: T
                text: T
                lane: production
                where: W
                when: %s
                evidence: {kind: test, shows: S, months: %s}
                source: S
                maps: {f: [%s]}
            """;

    private final Conditions conditions = new Conditions();
    private final ControlLibrary library = new ControlLibrary(conditions);

    private static final PolicyFacts INTERNAL = PolicyFacts.none()
            .with(PolicyFact.USE_CASE_TIER, "minimal")
            .with(PolicyFact.USE_CASE_AUDIENCE, "internal")
            .with(PolicyFact.USE_CASE_AUTONOMY, "draft")
            .with(PolicyFact.USE_CASE_DATA, List.of("public"))
            .with(PolicyFact.USE_CASE_PRACTICES, List.of("none"))
            .with(PolicyFact.USE_CASE_DEPENDENCY, false)
            .with(PolicyFact.USE_CASE_LANE, "experiment");

    @Test
    void aHarmlessInternalAidHasOnlyWhatAlwaysApplies() {
        assertThat(applying(INTERNAL)).containsExactly("GV-01", "GV-02", "GV-03");
    }

    @Test
    void aChatbotForCustomersHasToSayWhatItIs() {
        PolicyFacts chatbot = INTERNAL.with(PolicyFact.USE_CASE_TIER, "limited")
                .with(PolicyFact.USE_CASE_AUDIENCE, "customers")
                .with(PolicyFact.USE_CASE_AUTONOMY, "act-alone")
                .with(PolicyFact.USE_CASE_DATA, List.of("public", "personal"))
                .with(PolicyFact.USE_CASE_GENERATES_MEDIA, false);
        assertThat(applying(chatbot)).contains("TR-01", "HO-02", "HO-04", "DA-01", "SO-03");
        assertThat(verdict(chatbot, "TR-02")).isEqualTo(Judgement.Verdict.DOES_NOT_APPLY);
    }

    @Test
    void whatNobodyHasAnsweredCountsAsApplyingAndIsNamed() {
        PolicyFacts unanswered = INTERNAL.with(PolicyFact.USE_CASE_AUDIENCE, "customers");
        Judgement judgement = judgement(unanswered, "TR-02");
        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.DOUBT);
        assertThat(judgement.counts()).isTrue();
        assertThat(judgement.missing()).containsExactly("use_case.generates_media");
        assertThat(judgement.known()).containsExactly(java.util.Map.entry("use_case.audience", "customers"));
    }

    @Test
    void nothingKnownMeansThatEverythingCounts() {
        assertThat(library.judge(PolicyFacts.none())).allMatch(Judgement::counts);
    }

    @Test
    void everyControlCanApplyAndSaysWhatItAsksFor() {
        assertThat(library.controls()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(library.controls()).extracting(Control::title).doesNotHaveDuplicates();
        assertThat(library.controls())
                .allSatisfy(
                        control -> assertThat(control.maps()).as(control.key()).isNotEmpty());
    }

    @Test
    void theFrameworksAreCompleteInTheirNumbers() {
        assertThat(library.framework("nist-ai-rmf").orElseThrow().parts()).hasSize(19);
        assertThat(library.framework("iso-42001").orElseThrow().parts()).hasSize(38);
    }

    @Test
    void aLibraryIsRefusedWithEverythingThatIsWrongWithIt() {
        String wrong = FRAMEWORK
                + CONTROL.formatted("use_case.tier == \"hihg\"", "0", "F 2")
                + CONTROL.formatted("action.sandbox", "6", "F 1");
        assertThatThrownBy(() -> new ControlLibrary(wrong, conditions))
                .hasMessageContaining("use_case.tier is never \"hihg\"")
                .hasMessageContaining("evidence holds for 1 to 36 months")
                .hasMessageContaining("there is no F 2 in f")
                .hasMessageContaining("its key is not of the form AA-00, or not its own")
                .hasMessageContaining("action.sandbox is no fact of a use case");
    }

    @Test
    void aLibraryWithoutMistakesIsRead() {
        String right = FRAMEWORK + CONTROL.formatted("use_case.spends", "6", "F 1");
        assertThat(new ControlLibrary(right, conditions).controls()).hasSize(1);
    }

    private List<String> applying(PolicyFacts facts) {
        return library.judge(facts).stream()
                .filter(Judgement::counts)
                .map(judgement -> judgement.control().key())
                .toList();
    }

    private Judgement.Verdict verdict(PolicyFacts facts, String key) {
        return judgement(facts, key).verdict();
    }

    private Judgement judgement(PolicyFacts facts, String key) {
        return library.judge(facts).stream()
                .filter(judgement -> judgement.control().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
