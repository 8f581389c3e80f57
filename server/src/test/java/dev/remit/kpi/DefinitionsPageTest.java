package dev.remit.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of definitions in the documentation is what the console says. */
class DefinitionsPageTest {

    private static final Path PAGE = Path.of("../docs/kpis.md");

    @Test
    @Tag("approved")
    void theDocumentationSaysWhatTheFiguresAre() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("a definition changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private static String page() {
        String groups = Stream.of(KpiGroup.values())
                .map(group -> "## " + title(group) + "\n\n"
                        + Stream.of(Measured.values())
                                .map(Measured::kpi)
                                .filter(kpi -> kpi.group() == group)
                                .map(DefinitionsPageTest::section)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        return """
                # Figures

                Generated from `Measured` and `messages/kpi.properties`; after a change `./remit approve`. A figure is counted over
                rows that can be listed at `/kpis/<key>`, by one query for both, so number and list agree. The period is the last 90
                days, or what a report says. No figure has a baseline or target yet: a workspace will set its own.

                """ + groups + """

                ## Scores

                100 points each; a percentage figure gives its share of its points. A figure that is not known gives none, and its
                points are shown as not known.

                - CMO, own: adoption × 30, value-stated × 30; shared: ownership-complete × 20, evidence-complete × 20
                - CIO, own: connections-scanned × 25, integrations-linked × 20, findings-in-time × 20; shared: decisions-in-time × 20,
                  adoption × 15
                """;
    }

    private static String title(KpiGroup group) {
        return group.name().charAt(0) + group.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String section(Kpi kpi) {
        Kpi.Words words = kpi.words();
        return "### " + words.name() + " (`" + kpi.key() + "`)\n\n" + words.what() + "\n\n- Formula: " + words.formula()
                + "\n- Unit: " + kpi.unit().name().toLowerCase(java.util.Locale.ROOT) + "; "
                + kpi.better().name().toLowerCase(java.util.Locale.ROOT) + " is better" + "\n- Source: "
                + words.source() + "\n- Counted: " + words.bounds() + "\n- No number: " + words.absence()
                + words.standard().map(s -> "\n- Standard: " + s).orElse("") + "\n";
    }
}
