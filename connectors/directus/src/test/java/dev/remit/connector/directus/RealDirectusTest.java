package dev.remit.connector.directus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
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

/** The connector, the runtime and the network as in production, against a real Directus. Drift changes the project, so it is last. */
@Tag("directus")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealDirectusTest {

    @RegisterExtension
    static final RealTrial DIRECTUS = RealTrial.of(new DirectusConnectorFactory(), Path.of("src/test/directus"));

    @Test
    @Order(1)
    void aTokenAfterTheRecipePassesEveryCheck() {
        assertThat(DIRECTUS.test(reader())).hasSize(13).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
        assertThat(DIRECTUS.test(complete())).hasSize(14).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    @Order(1)
    void anAdministratorIsTooMuch() {
        assertThat(DIRECTUS.test(config("DIRECTUS_ADMIN_TOKEN")))
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("administrator"));
    }

    @Test
    @Order(1)
    void aScanSeesWhoCanDoWhat() {
        Seen seen = DIRECTUS.scan(complete());
        assertThat(seen.report().failure()).isEmpty();
        assertThat(seen.report().complete()).isTrue();
        String token = seen.named("Static token of AI writer").key();
        assertThat(seen.grant(token, Capability.CHANGE, "articles", Basis.EFFECTIVE)
                        .rights())
                .containsExactly("Editors: create", "Editors: update");
        assertThat(seen.named("Static token of AI writer").signals().get(Signal.USER_AGENT))
                .containsExactly("Claude-User/1.0");
        assertThat(seen.use(token).at()).isPresent();
        assertThat(seen.approvals(token)).singleElement().satisfies(approval -> assertThat(approval.approver())
                .contains(seen.named("Admin User").key()));
        assertThat(seen.named("Draft with a model").signals().get(Signal.DOMAIN))
                .containsExactly("api.openai.com");
        assertThat(seen.use(seen.named("Tell the team").key()).at()).isPresent();
        assertThat(seen.named("directus-extension-draft-assistant").attributes())
                .containsEntry("kind", "hook");
        assertThat(seen.grants(Readings.EVERYBODY)).hasSize(1);
    }

    @Test
    @Order(1)
    void theAssistantTheMcpServerAndWhoRegisteredWithItAreSeen() {
        Seen seen = DIRECTUS.scan(complete());
        assertThat(seen.principal("assistant:openai").signals().get(Signal.DOMAIN))
                .containsExactly("api.openai.com");
        assertThat(seen.principal("mcp-server").attributes()).containsEntry("clients register themselves", "yes");
        assertThat(seen.named("Claude").signals().get(Signal.REDIRECT_URI))
                .containsExactly("https://claude.ai/api/mcp/auth_callback");
        assertThat(seen.approvals(seen.named("Claude").key()))
                .singleElement()
                .satisfies(approval -> assertThat(approval.mechanism()).isEqualTo("self-registration"));
    }

    @Test
    @Order(1)
    void withoutAnAdministratorsTokenTheMissingClientsAreNamed() {
        Seen seen = DIRECTUS.scan(reader());
        assertThat(seen.report().failure()).isEmpty();
        assertThat(seen.coverage(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.coverage(Question.INTEGRATIONS).detail()).contains("administrators only");
        assertThat(seen.coverage(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    @Order(1)
    void noSecretComesOut() {
        Seen seen = DIRECTUS.scan(complete());
        assertThat(seen.facts().toString() + seen.report())
                .doesNotContain(
                        "typed-into-a-step", "typed-into-the-settings", "ai-writer-token", "remit-tests-admin-token");
    }

    @Test
    @Order(1)
    void aScanLeavesTheProjectAsItWas() {
        DIRECTUS.unchanged(complete());
    }

    @Test
    @Order(1)
    void aWrongTokenIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = config(Map.of("token", Secret.of("some-wrong-token")));
        Seen seen = DIRECTUS.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen.facts()).isEmpty();
        assertThat(DIRECTUS.test(wrong))
                .extracting(Check::outcome)
                .contains(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    @Order(1)
    void aTokenWithTooLittleIsToldWhatIsMissing() {
        Seen seen = DIRECTUS.scan(config("DIRECTUS_NARROW_TOKEN"));
        assertThat(Map.of(
                        Question.AUTOMATIONS, "directus_flows",
                        Question.FIELD_ACCESS, "directus_policies",
                        Question.MONITORING, "directus_activity"))
                .allSatisfy((question, collection) -> {
                    assertThat(seen.coverage(question).status()).isEqualTo(Coverage.Status.FORBIDDEN);
                    assertThat(seen.coverage(question).detail()).contains(collection);
                });
        assertThat(seen.coverage(Question.NATIVE_AI).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(seen.coverage(Question.IDENTITIES).status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    @Order(1)
    void anAddressThatIsNotDirectusIsNamed() {
        ConnectorConfig elsewhere =
                new ConnectorConfig(Map.of("url", DIRECTUS.value("DIRECTUS_URL") + "/nowhere"), reader().secrets());
        assertThat(DIRECTUS.scan(elsewhere).report().failure().orElseThrow().failure())
                .isIn(Failure.NOT_FOUND, Failure.NOT_JSON, Failure.REDIRECTED, Failure.FORBIDDEN);
    }

    @Test
    @Order(2)
    void aSecondScanSeesWhatIsNewChangedAndGone() {
        Seen before = DIRECTUS.scan(complete());
        DIRECTUS.run("drift.sh");
        Seen after = DIRECTUS.scan(complete());
        String teaser = before.named("Seasonal teaser").key();
        assertThat(after.facts()).doesNotContainKey(teaser);
        assertThat(before.facts()).doesNotContainKey(after.named("ChatGPT").key());
        String writer = before.named("Static token of AI writer").key();
        assertThat(contactsChanged(before, writer)).isEmpty();
        assertThat(contactsChanged(after, writer)).hasSize(1);
        assertThat(before.principal("mcp-server").attributes()).containsEntry("may delete", "no");
        assertThat(after.principal("mcp-server").attributes()).containsEntry("may delete", "yes");
    }

    private static List<Grant> contactsChanged(Seen seen, String principal) {
        return seen.grants(principal).stream()
                .filter(grant -> grant.resource().equals("contacts") && grant.capability() == Capability.CHANGE)
                .toList();
    }

    private static ConnectorConfig reader() {
        return config("DIRECTUS_TOKEN");
    }

    private static ConnectorConfig complete() {
        return config(Map.of(
                "token", Secret.of(DIRECTUS.value("DIRECTUS_TOKEN")),
                "administrator", Secret.of(DIRECTUS.value("DIRECTUS_ADMIN_TOKEN"))));
    }

    private static ConnectorConfig config(String token) {
        return config(Map.of("token", Secret.of(DIRECTUS.value(token))));
    }

    private static ConnectorConfig config(Map<String, Secret> secrets) {
        return new ConnectorConfig(Map.of("url", DIRECTUS.value("DIRECTUS_URL")), secrets);
    }
}
