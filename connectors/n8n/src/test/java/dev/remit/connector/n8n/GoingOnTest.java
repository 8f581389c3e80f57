package dev.remit.connector.n8n;

import static dev.remit.connector.n8n.ScriptedN8n.node;
import static dev.remit.connector.n8n.ScriptedN8n.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import dev.remit.plugin.runtime.ScanReport;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scans that go on from where an earlier one got to, and keys that are not shown everything. */
class GoingOnTest {

    private static final String WORKFLOWS = "/api/v1/workflows";
    private static final String EXECUTIONS = "/api/v1/executions";

    @Test
    void anInterruptedScanGoesOnAtItsPageAndForgetsNoGap() {
        ScriptedN8n n8n = new ScriptedN8n()
                .says(WORKFLOWS, page("two", workflow("a", node("n8n-nodes-base.code", "", ""))))
                .says(WORKFLOWS + " two", 500, "{}");
        ScanReport first = n8n.scan();
        assertThat(first.coverage().get(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.PARTIAL);
        Map<Question, String> reached = Map.copyOf(n8n.reached());
        assertThat(reached).containsOnlyKeys(WorkflowScan.QUESTIONS.toArray(Question[]::new));
        ScanReport second =
                n8n.says(WORKFLOWS + " two", page("", workflow("b", ""))).scan(reached, Map.of());
        assertThat(n8n.asked()).contains(WORKFLOWS + " two").doesNotContain(WORKFLOWS);
        assertThat(n8n.seen()).containsKey("workflow:b").doesNotContainKey("workflow:a");
        assertThat(second.coverage().get(Question.AUTOMATIONS)).isEqualTo(Coverage.answered());
        assertThat(second.coverage().get(Question.GRANTS).detail())
                .contains("code of their own, which is not read (1)");
    }

    @Test
    void questionsThatGotDifferentlyFarAreReadFromTheBeginning() {
        ScriptedN8n n8n = new ScriptedN8n().says(WORKFLOWS, page("", workflow("a", "")));
        n8n.scan(Map.of(Question.GRANTS, "1;;two"), Map.of());
        assertThat(n8n.asked()).contains(WORKFLOWS);
        assertThat(n8n.seen()).containsKey("workflow:a");
    }

    @Test
    void runsAreReadBackToADayBeforeTheLastScan() {
        ScriptedN8n n8n = new ScriptedN8n()
                .says(EXECUTIONS, page("older", run("a", "2026-11-19T10:00:00Z"), run("a", "2026-11-19T09:00:00Z")))
                .says(EXECUTIONS + " older", page("oldest", run("b", "2026-11-10T10:00:00Z")));
        n8n.scan();
        assertThat(((Use) n8n.seen().get("use:workflow:a")).at()).contains(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(n8n.seen()).containsKey("use:workflow:b");
        assertThat(n8n.asked()).contains(EXECUTIONS + " oldest");
        assertThat(n8n.marked()).containsEntry(Question.LAST_USE, "2026-11-19T10:00:00Z");
        n8n.scan(Map.of(), Map.copyOf(n8n.marked()));
        assertThat(n8n.asked()).contains(EXECUTIONS + " older").doesNotContain(EXECUTIONS + " oldest");
    }

    @Test
    void aWatermarkThatIsNotOursIsLeftAlone() {
        ScriptedN8n n8n = new ScriptedN8n().says(EXECUTIONS, page("", run("a", "2026-11-19T10:00:00Z")));
        n8n.scan(Map.of(), Map.of(Question.LAST_USE, "yesterday"));
        assertThat(n8n.seen()).containsKey("use:workflow:a");
    }

    @Test
    void aKeyOfSomebodyElseIsForbiddenNotEmpty() {
        ScriptedN8n n8n = new ScriptedN8n().says("/api/v1/audit", 403, "{\"message\": \"Forbidden\"}");
        Map<Question, Coverage> nothing = n8n.scan().coverage();
        assertThat(nothing.get(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        assertThat(nothing.get(Question.AUTOMATIONS).detail())
                .contains("securityAudit:generate", "only the workflows they can open");
        assertThat(nothing.get(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        Map<Question, Coverage> some =
                n8n.says(WORKFLOWS, page("", workflow("a", ""))).scan().coverage();
        assertThat(some.get(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(some.get(Question.LAST_USE).detail()).contains("only the workflows they can open");
    }

    @Test
    void aPlanBehindA403IsNamedAsAPlan() {
        String answer = "{\"message\": \"Your license does not allow for feat:something.\"}";
        ScriptedN8n n8n = new ScriptedN8n().says("/api/v1/users", 403, answer);
        Coverage coverage = n8n.scan().coverage().get(Question.IDENTITIES);
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PLAN_GATED);
        assertThat(coverage.detail()).contains("feat:something");
    }

    @Test
    void anN8nThatIsTooOldIsNamedAsOld() {
        ScriptedN8n n8n = new ScriptedN8n()
                .says(WORKFLOWS, 400, "{\"message\": \"Unknown query parameter 'excludePinnedData'\"}");
        assertThat(n8n.scan().coverage().get(Question.AUTOMATIONS).detail())
                .contains("older than this connector knows");
    }

    @Test
    void anN8nThatListsItsCredentialsShowsThoseNobodyUses() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(node(
                        "n8n-nodes-base.hubspot", "", "\"hubspotAppToken\": {\"id\": \"k\", \"name\": \"HubSpot\"}"))
                .says(
                        "/api/v1/credentials",
                        page(
                                "",
                                "{\"id\": \"k\", \"name\": \"HubSpot\", \"type\": \"hubspotAppToken\", \"data\": {\"appToken\": \"word\"}}",
                                "{\"id\": \"u\", \"name\": \"Unused\", \"type\": \"openAiApi\"}"));
        assertThat(n8n.scan().coverage().get(Question.OUTBOUND)).isEqualTo(Coverage.answered());
        assertThat(n8n.seen().get("credential:u").toString()).contains("openAiApi");
        assertThat(n8n.seen().get("credential:k").toString())
                .contains("api.hubapi.com")
                .doesNotContain("word");
    }

    @Test
    void aKeyThatIsRefusedEndsTheScan() {
        ScriptedN8n n8n = new ScriptedN8n().says("/api/v1/audit", 401, "{\"message\": \"unauthorized\"}");
        assertThat(n8n.scan().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(n8n.asked()).hasSize(1);
    }

    private static String workflow(String id, String node) {
        return "{\"id\": \"%s\", \"name\": \"Any\", \"active\": false, \"nodes\": [%s]}".formatted(id, node);
    }

    private static String run(String workflow, String at) {
        return "{\"id\": \"1\", \"workflowId\": \"%s\", \"startedAt\": \"%s\"}".formatted(workflow, at);
    }
}
