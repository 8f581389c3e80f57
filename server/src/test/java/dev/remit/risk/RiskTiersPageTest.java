package dev.remit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The page of risk tiers in the documentation is the rules in force. */
class RiskTiersPageTest {

    private static final Path PAGE = Path.of("../docs/risk-tiers.md");

    private final RuleSet rules = new RuleSets().current();

    @Test
    @Tag("approved")
    void theDocumentationNamesEveryFactAndEveryRule() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("the risk rules changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private String page() throws IOException {
        return """
                # Risk tiers

                Generated from `risk/rules-%1$s.yaml` and the facts rules may ask; after a change `./remit approve`.

                A use case's tier is the gravest that a rule demands which holds: minimal if none does, then limited, high, prohibited. The
                same facts and the same rules always give the same tier, and each rule that held is shown with it. No model has a say.

                **What is unknown counts as bad**, as far as the rule says: where a condition would hold if the unknown were the riskiest value,
                the rule demands what stands under *if unknown*. There is no "not" in a condition, so a risk more never makes a tier fall.

                **Residual risk** is a number from 0 to 100 with a band for each tier: minimal 0–24, limited 25–49, high 50–84, prohibited
                85–100. Within the band each rule takes a share of what is left: 30 %% for a rule of the tier itself, 12 %% for one of the tier
                below, 5 %% for any lower one.

                **What would be enough** for the next lower tier is the change of facts with the least effort; a fact without effort cannot be
                changed, only found out.

                Once a use case was tiered with a version of the rules, that version is never edited: a change is a new version.

                ## Facts

                Values stand from the least to the most risky; each can be unknown, too.

                | fact | values | several | effort of a step |
                | --- | --- | --- | --- |
                %2$s
                ## Rules

                %3$s""".formatted(
                rules.version(), Arrays.stream(Fact.values()).map(this::fact).collect(Collectors.joining()), rules());
    }

    private String fact(Fact fact) {
        String effort = rules.efforts().containsKey(fact)
                ? String.valueOf(rules.efforts().get(fact))
                : "none";
        return "| `" + fact.code() + "` | " + String.join(", ", fact.scale()) + " | "
                + (fact.shape() == Fact.Shape.MANY ? "yes" : "no") + " | " + effort + " |\n";
    }

    private String rules() throws IOException {
        Properties reasons = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/risk.properties"), StandardCharsets.UTF_8));
        return Arrays.stream(RiskKind.values())
                .map(kind -> "### " + reasons.getProperty("RiskKind." + kind.name()) + "\n\n"
                        + "| rule | demands | if unknown | holds when | reason | source |\n| --- | --- | --- | --- | --- | --- |\n"
                        + rules.rules().stream()
                                .filter(rule -> rule.kind() == kind)
                                .map(rule -> rule(rule, reasons))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String rule(Rule rule, Properties reasons) {
        String reason = Objects.requireNonNull(reasons.getProperty("risk." + rule.id()), rule.id());
        return "| " + rule.id() + " | " + rule.tier().code() + " | "
                + rule.ifUnknown().map(RiskTier::code).orElse("nothing") + " | " + words(rule.when(), false) + " | "
                + reason.replace("''", "'") + " | " + rule.source() + " |\n";
    }

    private static String words(Condition condition, boolean inside) {
        return switch (condition) {
            case Condition.AtLeast(Fact fact, String value) -> "`" + fact.code() + "` at least " + value;
            case Condition.Has(Fact fact, var values) ->
                "`" + fact.code() + "` is " + values.stream().sorted().collect(Collectors.joining(" or "));
            case Condition.All(List<Condition> parts) -> joined(parts, " and ", inside);
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ", inside);
        };
    }

    private static String joined(List<Condition> parts, String word, boolean inside) {
        String all = parts.stream().map(part -> words(part, true)).collect(Collectors.joining(word));
        return inside ? "(" + all + ")" : all;
    }
}
