package dev.remit.plugin.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import dev.remit.plugin.testkit.report.Verdict.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report is shown to people who have to rely on a connector: it says all that was found, and nothing better than that. */
class ReportTest {

    private static final Verdict KEPT =
            new Verdict("secrets", "READ", "No secret comes out", Outcome.PASSED, 1, List.of(), "");
    private static final Verdict OPEN = new Verdict(
            "capped", "FAIL_WELL", "A cap leaves a gap", Outcome.NOT_APPLICABLE, 0, List.of(), "Nothing is recorded.");
    private static final Verdict BROKEN = new Verdict(
            "coverage",
            "READ",
            "Every question is answered",
            Outcome.FAILED,
            2,
            List.of("everywhere: LAST_USE | is open\nsecond line", "at GET /apps: open"),
            "Write scan().");
    private static final Verdict LATER =
            new Verdict("renamed", "CHANGE_AND_END", "Renamed", Outcome.FAILED, 1, List.of("gone"), "Use ids.");

    @TempDir
    Path directory;

    @Test
    void aConnectorThatKeepsEveryClauseThatAppliesIsCertified() throws Exception {
        Path page = report(KEPT, OPEN).write(directory);
        assertThat(page.getFileName()).hasToString("acme.md");
        assertThat(page)
                .content()
                .contains(
                        "# Acme CMS connector 1.2.0",
                        "| Result | keeps the connector contract |",
                        "| Connector | acme 1.2.0 by Acme |",
                        "| API of the system | v2 |",
                        "| Shown against | a behaviour mock: Acme 4 after its documentation |",
                        "| Contract kit | 0.1.0 |",
                        "| Date | 2026-11-20T12:00:00Z |",
                        "| No secret comes out | passed | 1 |",
                        "| A cap leaves a gap | not applicable | 0 | Nothing is recorded. |",
                        "| integrations | answered |  |",
                        "| approvals | not exposed | Nobody records it. |");
        assertThat(Files.readString(directory.resolve("acme.svg")))
                .contains("Remit contract: 1 clauses kept, behaviour mock")
                .contains("#1a7f37");
    }

    @Test
    void machinesReadTheSame() throws Exception {
        report(KEPT, OPEN, BROKEN).write(directory);
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(directory.resolve("acme.json")));
        assertThat(json.path("certified").asBoolean(true)).isFalse();
        assertThat(json.at("/shownAgainst/sort").asString()).isEqualTo("BEHAVIOUR_MOCK");
        assertThat(json.at("/clauses/2/outcome").asString()).isEqualTo("FAILED");
        assertThat(json.at("/clauses/2/broken/0").asString()).contains("LAST_USE | is open");
        assertThat(json.at("/questions/APPROVALS/status").asString()).isEqualTo("NOT_EXPOSED");
        assertThat(json.path("at").asString()).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void oneBrokenClauseIsEnoughToBeRed() throws Exception {
        Report report = report(KEPT, BROKEN);
        report.write(directory);
        assertThat(report.certified()).isFalse();
        assertThat(directory.resolve("acme.md"))
                .content()
                .contains("does not keep the connector contract", "LAST_USE \\| is open second line");
        assertThat(directory.resolve("acme.svg")).content().contains("1 of 2 clauses broken", "#b42318");
    }

    @Test
    void nothingTriedIsNothingShown() {
        assertThat(report(OPEN).certified()).isFalse();
    }

    @Test
    void whatToDoIsSaidForTheFirstStageOnly() {
        assertThat(report(KEPT, BROKEN, LATER).summary())
                .contains("To do now (read)", "1. Every question is answered", "Write scan().", "And in 1 more cases")
                .contains("Then the kit has 1 more clauses to show.")
                .doesNotContain("Use ids.");
    }

    private static Report report(Verdict... verdicts) {
        ConnectorDescriptor acme = ConnectorDescriptor.of("acme", "Acme CMS", ConnectorDescriptor.SystemKind.CMS)
                .vendor("Acme")
                .version("1.2.0")
                .apiVersion("v2")
                .field(ConfigField.secret("token", "Token", "Settings"))
                .endpoint(Endpoint.get("apps", "/api/apps").at("https://acme.example.test"))
                .answers(Question.INTEGRATIONS)
                .recipe("Create a token.")
                .tested(Tested.Sort.BEHAVIOUR_MOCK, "Acme 4 after its documentation")
                .build();
        return new Report(
                acme,
                "0.1.0",
                Instant.parse("2026-11-20T12:00:00Z"),
                Map.of(
                        Question.APPROVALS,
                        Coverage.notExposed("Nobody records it."),
                        Question.INTEGRATIONS,
                        Coverage.answered()),
                List.of(verdicts));
    }
}
