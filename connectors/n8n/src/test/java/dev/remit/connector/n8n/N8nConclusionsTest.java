package dev.remit.connector.n8n;

import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.INFER;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.Seen;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of n8n's answers. */
class N8nConclusionsTest {

    private static final String AGENT = "workflow:wf-1";
    private static final String NEWSLETTER = "workflow:wf-2";
    private static final String SIGN_UP = "workflow:wf-3";
    private static final String TOOLS = "workflow:wf-4";
    private static final String FEED = "workflow:wf-5";
    private static final String HUBSPOT = "api.hubapi.com";
    private static final Seen SEEN = new ConnectorKit(
                    new N8nConnectorFactory(), N8nContractTest.CONFIG, Path.of("src/test/resources/recordings"))
            .seen();

    @Test
    void theFactoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(N8nConnectorFactory.class);
    }

    @Test
    void oneWorkflowReachesIntoTwoSystemsAndDrawsConclusionsBetweenThem() {
        assertThat(SEEN.grant(AGENT, SEE, "contact", Basis.DECLARED).elsewhere())
                .contains(HUBSPOT);
        Grant change = SEEN.grant(AGENT, CHANGE, "contact", Basis.DECLARED);
        assertThat(change.elsewhere()).contains(HUBSPOT);
        assertThat(change.mode()).isEqualTo(Grant.Mode.APPLICATION);
        assertThat(change.rights()).containsExactly("hubspot upsert", "hubspotAppToken");
        assertThat(change.fields()).containsExactly("ai_lead_score", "email", "leadStatus");
        assertThat(SEEN.grant(AGENT, INFER, "model", Basis.DECLARED).elsewhere())
                .contains("api.openai.com");
        assertThat(SEEN.grant(AGENT, INFER, "contact", Basis.INFERRED).rights())
                .containsExactly("calls models at api.openai.com", "sees contact in api.hubapi.com");
        assertThat(SEEN.grant(AGENT, STORE, "contact", Basis.INFERRED).elsewhere())
                .isEmpty();
        assertThat(SEEN.grant(AGENT, TRIGGER, "message", Basis.DECLARED).elsewhere())
                .contains("slack.com");
    }

    @Test
    void aWorkflowIsDescribedByItsStepsModelsToolsAndEntrances() {
        Principal agent = SEEN.principal(AGENT);
        assertThat(agent.kind()).isEqualTo(Principal.Kind.WORKFLOW);
        assertThat(agent.state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(agent.actsAs()).contains("user:00000000-0000-4000-8000-000000000001");
        assertThat(agent.signals().get(Signal.NODE_TYPE))
                .contains("@n8n/n8n-nodes-langchain.agent", "n8n-nodes-base.hubspotTool");
        assertThat(agent.signals().get(Signal.DOMAIN))
                .containsExactly(HUBSPOT, "api.openai.com", "models.example.test", "slack.com");
        assertThat(agent.attributes())
                .containsEntry("models", "gpt-4.1-mini")
                .containsEntry("tags", "marketing")
                .containsEntry("tools of agents", "hubspot contact search")
                .containsEntry("started by", "webhook, open to holders of its key (headerAuth)");
        assertThat(SEEN.grant(AGENT, SEE, "contact", Basis.DECLARED).rights()).contains("ai_tool");
    }

    @Test
    void whoeverKnowsTheAddressOfAnOpenWebhookSetsItsWorkflowGoing() {
        assertThat(SEEN.principal(SIGN_UP).attributes())
                .containsEntry("started by", "webhook, open to anyone who knows its address");
        assertThat(SEEN.principal(TOOLS).attributes())
                .containsEntry("started by", "agents by MCP, open to anyone who knows its address");
    }

    @Test
    void aStepThatIsSwitchedOffDoesNothingAndItsKeyIsStillThere() {
        assertThat(SEEN.grants(SIGN_UP)).isEmpty();
        assertThat(SEEN.named("Sheets").attributes()).containsEntry("type", "googleSheetsOAuth2Api");
    }

    @Test
    void aKeyMadeBySigningInCarriesAPersonsRights() {
        Grant cases = SEEN.grant(TOOLS, CHANGE, "case", Basis.DECLARED);
        assertThat(cases.mode()).isEqualTo(Grant.Mode.DELEGATED);
        assertThat(cases.elsewhere()).contains("salesforce.com");
        assertThat(cases.rights()).contains("ai_tool");
    }

    @Test
    void aSystemWhoseAddressOnlyTheKeyKnowsIsCalledByItsName() {
        assertThat(SEEN.grant(NEWSLETTER, CHANGE, "post", Basis.DECLARED).elsewhere())
                .contains("wordpress");
        assertThat(SEEN.grant(NEWSLETTER, TRIGGER, "campaign", Basis.DECLARED).elsewhere())
                .contains("api.mailchimp.com");
        assertThat(SEEN.principal(NEWSLETTER).state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(SEEN.principal(NEWSLETTER).attributes()).containsEntry("owner", "a project of several people");
    }

    @Test
    void whatNobodyWroteDownKeepsN8nsWords() {
        assertThat(SEEN.grant(FEED, TRIGGER, "task", Basis.DECLARED).rights())
                .containsExactly("asana task move", "asanaApi");
        assertThat(SEEN.coverage(Question.GRANTS).detail())
                .contains(
                        "computed when the workflow runs (1)",
                        "n8n's own words (1)",
                        "code of their own, which is not read (1)",
                        "others than n8n, which may do anything (1)");
    }

    @Test
    void storedKeysAreNamedNeverShown() {
        Principal key = SEEN.named("HubSpot app token");
        assertThat(key.kind()).isEqualTo(Principal.Kind.TOKEN);
        assertThat(key.attributes()).containsOnly(Map.entry("type", "hubspotAppToken"));
        assertThat(key.signals().get(Signal.DOMAIN)).containsExactly(HUBSPOT);
        assertThat(SEEN.coverage(Question.OUTBOUND).detail()).contains("does not list its credentials");
    }

    @Test
    void nodesThatOthersMadeMayEverythingByInference() {
        Principal community = SEEN.principal("node:n8n-nodes-copywriter.copywriter");
        assertThat(community.signals().get(Signal.PACKAGE)).containsExactly("n8n-nodes-copywriter");
        assertThat(SEEN.grants(community.key())).isNotEmpty().allMatch(grant -> grant.basis() == Basis.INFERRED);
        assertThat(SEEN.principal("node:CUSTOM.LeadScorer").toString()).doesNotContain("/srv/");
    }

    @Test
    void theLastRunIsTheLastUseAndNoneIsUnknownNotNever() {
        assertThat(SEEN.use(AGENT).at()).contains(Instant.parse("2026-11-19T11:00:00Z"));
        assertThat(SEEN.use(SIGN_UP).at()).contains(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(SEEN.facts()).doesNotContainKey("use:" + FEED);
        assertThat(SEEN.watermarks()).containsEntry(Question.LAST_USE, "2026-11-19T11:00:00Z");
        assertThat(SEEN.monitoring("executions").state()).isEqualTo(Monitoring.State.ON);
        assertThat(SEEN.coverage(Question.MONITORING).detail()).contains("no record of runs that succeed (1)");
    }

    @Test
    void peopleAreListedWithTheirRoleAndWithoutTheirMail() {
        assertThat(SEEN.named("Olga Brandt").attributes()).containsOnly(Map.entry("role", "global:owner"));
        assertThat(SEEN.named("invited user").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(SEEN.facts().toString()).doesNotContain("@example.test");
    }

    @Test
    void everythingTheKeyCanSeeWasSeenAndTheRestIsALimit() {
        SEEN.report().coverage().forEach((question, coverage) -> assertThat(coverage.status())
                .as("%s", question)
                .isIn(Coverage.Status.ANSWERED, Coverage.Status.NOT_EXPOSED));
    }

    @Test
    void aWrongKeyAndAnInnerPageAreExplainedTogether() {
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "https://n8n.example.test/home/workflows"), Map.of("apiKey", Secret.of("hunter2")));
        assertThat(ConnectorKit.problems(new N8nConnectorFactory(), config))
                .extracting(ConnectorConfig.Problem::field)
                .containsExactly("url", "apiKey");
    }
}
