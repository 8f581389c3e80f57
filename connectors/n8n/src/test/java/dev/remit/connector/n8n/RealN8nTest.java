package dev.remit.connector.n8n;

import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.INFER;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.real.RealTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connector, the runtime and the network as in production, against a real n8n. Drift changes the instance, so it is last. */
@Tag("n8n")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealN8nTest {

    private static final String AGENT = "Lead enrichment agent";

    @RegisterExtension
    static final RealTrial N8N = RealTrial.of(new N8nConnectorFactory(), Path.of("src/test/n8n"));

    @Test
    @Order(1)
    void aKeyAfterTheRecipeIsMoreThanTheRecipeWhereThePlanHasNoScopes() {
        List<Check> checks = N8N.test(key("N8N_API_KEY"));
        assertThat(checks).hasSize(6);
        assertThat(checks)
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("tag:list"))
                .satisfies(check -> assertThat(check.remedy()).contains("n8n lets every key do"));
    }

    @Test
    @Order(1)
    void aScanSeesOneWorkflowInThreeSystems() {
        Seen seen = N8N.scan(key("N8N_API_KEY"));
        assertThat(seen.report().failure()).isEmpty();
        Principal agent = seen.named(AGENT);
        assertThat(agent.state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(seen.principal(agent.actsAs().orElseThrow()).name()).isEqualTo("Olga Brandt");
        assertThat(agent.attributes())
                .containsEntry("models", "gpt-4.1-mini")
                .containsEntry("tags", "marketing")
                .containsEntry("active version by", "Olga Brandt");
        assertThat(agent.signals().get(Signal.DOMAIN))
                .containsExactly("api.anthropic.com", "api.hubapi.com", "api.openai.com", "slack.com");
        Grant change = seen.grant(agent.key(), CHANGE, "contact", Basis.DECLARED);
        assertThat(change.elsewhere()).contains("api.hubapi.com");
        assertThat(change.fields()).containsExactly("ai_lead_score", "email", "leadStatus");
        assertThat(seen.grant(agent.key(), SEE, "contact", Basis.DECLARED).rights())
                .contains("ai_tool");
        assertThat(seen.grant(agent.key(), INFER, "contact", Basis.INFERRED).rights())
                .contains("calls models at api.anthropic.com, api.openai.com");
        assertThat(seen.grants(agent.key())).extracting(Grant::capability).contains(SEE, INFER, STORE, CHANGE, TRIGGER);
    }

    @Test
    @Order(1)
    void everyQuestionIsAnsweredAndItsLimitsAreSaid() {
        Seen seen = N8N.scan(key("N8N_API_KEY"));
        new N8nConnectorFactory().descriptor().questions().forEach(question -> assertThat(
                        seen.coverage(question).status())
                .as("%s", question)
                .isEqualTo(Coverage.Status.ANSWERED));
        assertThat(seen.coverage(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("does not list its credentials");
        assertThat(seen.named("CUSTOM.LeadScorer").kind()).isEqualTo(Principal.Kind.PLUGIN);
        assertThat(seen.named("HubSpot app token").attributes()).containsEntry("type", "hubspotAppToken");
        assertThat(seen.named("Mara Lindt").attributes()).containsEntry("role", "global:member");
        assertThat(seen.facts().toString()).doesNotContain("Old FTP", "@example.test");
    }

    @Test
    @Order(1)
    void aRunIsAUse() {
        Seen seen = N8N.scan(key("N8N_API_KEY"));
        assertThat(seen.use(seen.named("Event sign-up").key()).at()).isPresent();
        assertThat(seen.facts()).doesNotContainKey("use:" + seen.named(AGENT).key());
        assertThat(seen.monitoring("executions").state()).isEqualTo(Monitoring.State.ON);
        assertThat(seen.watermarks()).containsOnlyKeys(Question.LAST_USE);
        Seen later = N8N.scanSince(key("N8N_API_KEY"), seen);
        assertThat(later.coverage(Question.LAST_USE).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    @Order(1)
    void aScanLeavesTheInstanceAsItWas() {
        N8N.scan(key("N8N_API_KEY"));
        N8N.unchanged(key("N8N_API_KEY"));
    }

    @Test
    @Order(1)
    void noSecretOfTheInstanceComesOut() {
        Seen seen = N8N.scan(key("N8N_API_KEY"));
        assertThat(seen.facts().toString() + seen.report()).doesNotContain("synthetic", N8N.value("N8N_API_KEY"));
    }

    @Test
    @Order(1)
    void aWrongKeyIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = config(N8N.value("N8N_URL"), "n8n_api_wrong");
        Seen seen = N8N.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen.facts()).isEmpty();
        new N8nConnectorFactory().descriptor().questions().forEach(question -> assertThat(
                        seen.coverage(question).status())
                .isEqualTo(Coverage.Status.UNREACHABLE));
        assertThat(N8N.test(wrong)).extracting(Check::outcome).contains(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    @Order(1)
    void aMembersKeyIsToldWhatIsMissingAndHasNotSeenThatThereIsNothing() {
        Seen seen = N8N.scan(key("N8N_MEMBER_API_KEY"));
        List.of(Question.AUTOMATIONS, Question.GRANTS, Question.OUTBOUND, Question.LAST_USE)
                .forEach(question -> {
                    assertThat(seen.coverage(question).status())
                            .as("%s", question)
                            .isEqualTo(Coverage.Status.FORBIDDEN);
                    assertThat(seen.coverage(question).detail()).contains("only the workflows they can open");
                });
        assertThat(seen.coverage(Question.INTEGRATIONS).detail()).contains("securityAudit:generate");
        assertThat(seen.report().complete()).isFalse();
        assertThat(N8N.test(key("N8N_MEMBER_API_KEY")))
                .filteredOn(check -> check.outcome() == Check.Outcome.FAILED)
                .extracting(Check::name)
                .contains("The key is an owner's or administrator's (securityAudit:generate)");
    }

    @Test
    @Order(1)
    void anAddressThatIsNotTheApiIsNamed() {
        Seen seen = N8N.scan(config(N8N.value("N8N_URL") + "/nowhere", N8N.value("N8N_API_KEY")));
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    @Order(2)
    void aSecondScanSeesWhatIsNewChangedAndGone() {
        Seen before = N8N.scan(key("N8N_API_KEY"));
        N8N.run("drift.sh");
        Seen after = N8N.scan(key("N8N_API_KEY"));
        Principal signUp = after.named("Event sign-up");
        assertThat(signUp.key()).isEqualTo(before.named("Event sign-up").key());
        assertThat(before.grants(signUp.key())).isEmpty();
        assertThat(signUp.attributes()).containsEntry("models", "claude-sonnet-4-5-20250929");
        assertThat(after.grant(signUp.key(), INFER, "model", Basis.DECLARED).elsewhere())
                .contains("api.anthropic.com");
        assertThat(before.named("Newsletter draft").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(after.named("Newsletter draft").state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(after.facts()).doesNotContainKey(before.named("Partner feed").key());
        assertThat(after.coverage(Question.AUTOMATIONS)).isEqualTo(Coverage.answered());
    }

    private static ConnectorConfig key(String name) {
        return config(N8N.value("N8N_URL"), N8N.value(name));
    }

    private static ConnectorConfig config(String url, String key) {
        return new ConnectorConfig(Map.of("url", url), Map.of("apiKey", Secret.of(key)));
    }
}
