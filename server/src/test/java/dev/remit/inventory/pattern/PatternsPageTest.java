package dev.remit.inventory.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of patterns in the documentation is the patterns in force. */
class PatternsPageTest {

    private static final Path PAGE = Path.of("../docs/patterns.md");

    private final List<Pattern> patterns = PatternsFixture.patterns().all();

    @Test
    @Tag("approved")
    void theDocumentationTellsEveryPattern() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("the patterns changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private String page() {
        return """
                # Patterns

                Generated from `inventory/patterns-%1$s.yaml`; after a change `./remit approve`.

                *New request* offers the ways in which marketing uses AI. Choosing one shows what it brings: tier, decisions with their hours,
                controls, figures, and whom it takes. All of that is worked out from the pattern's answers by the [rules](risk-tiers.md), the
                [workflow](approvals.md) and the [controls](controls.md) of the workspace; a pattern has none of its own, and can bring no fewer
                decisions than the same answers without it.

                The request starts with the pattern's answers. Each says so until somebody answers it by hand, and each can be changed. What only
                whoever asks can know no pattern answers: forbidden practices, vulnerable people, what the vendor trains on. Whom the pattern asks
                for has to be named before anybody decides.

                A use case keeps its pattern and the version of it. Where it goes beyond a limit, its page, its gate and every reviewer say so, and
                where nobody knows, that too; nothing is held back for it. Either the answers go back, or it is taken out of its pattern, with a
                reason. The register filters by pattern and exports it. Why it is so: [0133](decisions/0133-patterns-decide-nothing.md).

                %2$s""".formatted(
                        patterns.getFirst().version(),
                        patterns.stream().map(PatternsPageTest::section).collect(Collectors.joining("\n")));
    }

    private static String section(Pattern pattern) {
        return "## " + pattern.name() + "\n\n" + pattern.words().what() + "\n\n"
                + "- **Use it for**: " + pattern.words().use() + "\n"
                + "- **Not when**: " + pattern.words().avoid() + "\n"
                + "- **Takes**: " + pattern.words().standing() + "\n"
                + "- **Names**: "
                + list(pattern.duties(), duty -> duty.duty().code() + " (" + duty.who() + ")") + "\n"
                + "- **Steps**: "
                + list(pattern.steps(), step -> step.text() + " (" + step.by().code() + ")") + "\n"
                + "- **Fills in**: " + filledIn(pattern) + "\n"
                + "- **Figures**: " + list(pattern.kpis(), kpi -> kpi.name() + " (" + kpi.goal() + ")") + "\n\n"
                + "| stays within | else |\n| --- | --- |\n"
                + pattern.limits().stream()
                        .map(limit -> "| `" + limit.fact().code() + "` at most " + limit.atMost() + " | "
                                + limit.because() + " |\n")
                        .collect(Collectors.joining())
                + pattern.lane()
                        .map(stay -> "| lane " + stay.stays().code() + " | " + stay.because() + " |\n")
                        .orElse("");
    }

    private static String filledIn(Pattern pattern) {
        return pattern.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().startsWith("kpi"))
                .map(answer -> "`" + answer.getKey() + "` " + String.join(", ", answer.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static <T> String list(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("; "));
    }
}
