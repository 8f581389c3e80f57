package dev.remit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RuleSetReaderTest {

    private static final String GOOD = """
            version: v9
            rules:
              - id: AA-01
                kind: execution
                tier: high
                when: {fact: autonomy, atLeast: act-alone}
                source: a standard
                fires: {autonomy: act-alone}
                silent: {autonomy: draft}
            """;

    @Test
    void aGoodRuleSetIsRead() {
        assertThat(RuleSetReader.read(GOOD).rules()).hasSize(1);
    }

    @Test
    void aRuleThatDoesNotFireInItsOwnCaseIsRefused() {
        refused(GOOD.replace("fires: {autonomy: act-alone}", "fires: {autonomy: draft}"), "AA-01: does not fire");
        refused(GOOD.replace("silent: {autonomy: draft}", "silent: {autonomy: act-alone}"), "AA-01: fires in the case");
    }

    @Test
    void aRuleWithoutItsTwoCasesIsRefused() {
        refused(GOOD.replace("    silent: {autonomy: draft}\n", ""), "without a case");
    }

    @Test
    void aConditionThatARiskierValueWouldEscapeIsRefused() {
        refused(GOOD.replace("atLeast: act-alone", "has: [recommend]"), "use atLeast");
        refused(GOOD.replace("atLeast: act-alone", "atLeast: draft"), "not a value of autonomy that could be a risk");
    }

    @Test
    void unknownWordsAreNamed() {
        refused(GOOD.replace("fact: autonomy", "fact: mood"), "no fact mood");
        refused(GOOD.replace("kind: execution", "kind: luck"), "luck");
        refused(GOOD.replace("tier: high", "tier: huge"), "huge");
        refused(GOOD.replace("source:", "sauce:"), "unknown field sauce");
        refused(GOOD.replace("tier: high", "tier: limited\n    ifUnknown: high"), "cannot weigh more");
    }

    @Test
    void anIdCountsOnce() {
        refused(GOOD + GOOD.substring(GOOD.indexOf("  - id")), "not its own");
        assertThatThrownBy(() -> RuleSetReader.read(GOOD.replace("tier: high", "tier: high\n    tier: limited")))
                .hasMessageContaining("tier");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertThatThrownBy(() -> RuleSetReader.read(GOOD.replace("AA-01", "A1")
                        .replace("tier: high", "tier: huge")
                        .replace("source:", "sauce:")))
                .hasMessageContaining("A1")
                .hasMessageContaining("sauce")
                .hasMessageContaining("huge");
    }

    @Test
    void everyRuleHasItsSentences() {
        ResourceBundle messages = ResourceBundle.getBundle("messages.risk");
        List<String> keys = new ArrayList<>();
        for (Rule rule : new RuleSets().current().rules()) {
            keys.add("risk." + rule.id());
            keys.add("risk." + rule.id() + ".lower");
            rule.ifUnknown().ifPresent(tier -> keys.add("risk." + rule.id() + ".unknown"));
        }
        for (Fact fact : Fact.values()) {
            keys.add("fact." + fact.code());
            fact.scale().forEach(value -> keys.add("fact." + fact.code() + "." + value));
            keys.add("fact." + fact.code() + "." + Fact.UNKNOWN);
        }
        for (RiskTier tier : RiskTier.values()) {
            keys.add("tier." + tier.code());
        }
        for (RiskKind kind : RiskKind.values()) {
            keys.add("RiskKind." + kind.name());
        }
        assertThat(messages.keySet()).containsAll(keys);
    }

    private static void refused(String yaml, String why) {
        assertThatThrownBy(() -> RuleSetReader.read(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
