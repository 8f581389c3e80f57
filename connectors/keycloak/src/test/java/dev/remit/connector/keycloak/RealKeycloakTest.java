package dev.remit.connector.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.real.RealTrial;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connector, the runtime and the network as in production, against a real Keycloak. Drift changes the realm, so it is last. */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealKeycloakTest {

    @RegisterExtension
    static final RealTrial KEYCLOAK = RealTrial.of(new KeycloakConnectorFactory(), Path.of("src/test/keycloak"));

    @Test
    @Order(1)
    void aClientAfterTheRecipePassesEveryCheck() {
        assertThat(KEYCLOAK.test(reader())).hasSize(8).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    @Order(1)
    void anAdministratorIsTooMuch() {
        assertThat(KEYCLOAK.test(config("KC_REALM", "KC_WIDE")))
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("manage-users", "impersonation"));
    }

    @Test
    @Order(1)
    void aRealmThatRecordsNothingIsToldSo() {
        assertThat(KEYCLOAK.test(quiet()))
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("user events and admin events"));
    }

    @Test
    @Order(1)
    void aScanSeesWhoCanDoWhat() {
        Seen seen = KEYCLOAK.scan(reader());
        assertThat(seen.report().failure()).isEmpty();
        assertThat(seen.report().complete()).isTrue();
        assertThat(seen.named("Claude").signals().get(Signal.REDIRECT_URI))
                .contains("https://claude.ai/api/mcp/auth_callback");
        String agent = seen.named("Campaign agent").key();
        assertThat(seen.grant(agent, Capability.SEE, "people of the realm", Basis.EFFECTIVE)
                        .rights())
                .containsExactly("realm-management/view-users");
        assertThat(seen.grant(agent, Capability.CHANGE, "contacts in crm-api", Basis.INFERRED)
                        .elsewhere())
                .contains("crm.example.test");
        assertThat(seen.grant(seen.named("Claude").key(), Capability.SEE, Scopes.WHO_CONSENTED, Basis.EFFECTIVE)
                        .fields())
                .contains("email")
                .doesNotContain("phoneNumber");
    }

    @Test
    @Order(1)
    void whoMadeAClientAndWhenItWasUsedIsKnown() {
        Seen seen = KEYCLOAK.scan(reader());
        assertThat(seen.approvals(seen.named("Content assistant").key())).anySatisfy(approval -> {
            assertThat(approval.mechanism()).isEqualTo("created by an administrator");
            assertThat(approval.approver()).contains(seen.named("Mara Lindt").key());
        });
        assertThat(seen.approvals(seen.named("ChatGPT").key()))
                .singleElement()
                .satisfies(approval -> assertThat(approval.mechanism()).isEqualTo("self-registration"));
        assertThat(seen.use(seen.named("Campaign agent").key()).at()).isPresent();
        assertThat(seen.use(seen.named("Content planner").key()).at()).isPresent();
        assertThat(seen.named("Offline token of Content planner for jonas").actsAs())
                .contains(seen.named("Jonas Feld").key());
    }

    @Test
    @Order(1)
    void noSecretOfAClientComesOut() {
        Seen seen = KEYCLOAK.scan(reader());
        assertThat(seen.facts().toString() + seen.report() + seen.checkpoints())
                .doesNotContain("campaign-agent-secret", "content-assistant-secret", "remit-reader-secret");
    }

    @Test
    @Order(1)
    void aScanLeavesTheRealmAsItWas() {
        KEYCLOAK.unchanged(config("KC_REALM", "KC_WIDE"));
    }

    @Test
    @Order(1)
    void aWrongSecretIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = config(KEYCLOAK.value("KC_REALM"), "remit", "wrong-secret");
        Seen seen = KEYCLOAK.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen.facts()).isEmpty();
        assertThat(KEYCLOAK.test(wrong))
                .extracting(Check::outcome)
                .contains(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    @Order(1)
    void aRealmThatIsNotThereIsNamed() {
        Seen seen = KEYCLOAK.scan(config("nowhere", "remit", "any-secret"));
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.NOT_FOUND);
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    @Order(1)
    void anAccountWithTooLittleIsToldWhichRolesAreMissing() {
        Seen seen = KEYCLOAK.scan(config("KC_REALM", "KC_NARROW"));
        assertThat(seen.coverage(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
        assertThat(Map.of(
                        Question.IDENTITIES, "view-users",
                        Question.LAST_USE, "view-events",
                        Question.MONITORING, "view-events",
                        Question.OUTBOUND, "view-identity-providers"))
                .allSatisfy((question, role) -> {
                    assertThat(seen.coverage(question).status())
                            .isIn(Coverage.Status.FORBIDDEN, Coverage.Status.PARTIAL);
                    assertThat(seen.coverage(question).detail()).contains(role);
                });
        assertThat(seen.coverage(Question.GRANTS).status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    @Order(1)
    void everyPageIsReadWithRenewedTokensAndEventsThatAreOffAreAGap() {
        Seen seen = KEYCLOAK.scan(quiet());
        assertThat(seen.facts().keySet().stream().filter(key -> key.startsWith("client:")))
                .hasSize(121);
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("Login events are switched off");
        assertThat(seen.coverage(Question.APPROVALS).detail()).contains("Admin events are switched off");
        assertThat(seen.coverage(Question.LAST_USE).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.monitoring("login events").state()).isEqualTo(Monitoring.State.OFF);
    }

    @Test
    @Order(1)
    void peopleThatWereLeftOutAreCounted() {
        Map<String, String> values = new HashMap<>(reader().values());
        values.put("people", "1");
        Seen seen = KEYCLOAK.scan(new ConnectorConfig(values, reader().secrets()));
        assertThat(seen.coverage(Question.IDENTITIES).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.coverage(Question.IDENTITIES).detail()).contains("Of 2 people, 1 were read");
    }

    @Test
    @Order(1)
    void aScanGoesOnWhereItWasInterruptedAndTheNextReadsWhatIsNew() {
        Seen whole = KEYCLOAK.scan(reader());
        Seen rest = KEYCLOAK.resume(reader(), whole);
        assertThat(rest.report().requests()).isLessThan(whole.report().requests());
        assertThat(rest.report().coverage()).isEqualTo(whole.report().coverage());
        Seen next = KEYCLOAK.scanSince(reader(), whole);
        assertThat(next.report().complete()).isTrue();
        assertThat(next.facts().keySet()).isEqualTo(whole.facts().keySet());
    }

    @Test
    @Order(2)
    void aSecondScanSeesWhatIsNewChangedAndGone() {
        Seen before = KEYCLOAK.scan(reader());
        KEYCLOAK.run("drift.sh");
        Seen after = KEYCLOAK.scan(reader());
        String quiz = before.named("Seasonal quiz").key();
        assertThat(after.facts()).doesNotContainKey(quiz);
        assertThat(before.facts())
                .doesNotContainKey(after.named("Copilot Studio").key());
        assertThat(after.approvals(after.named("Copilot Studio").key()))
                .anySatisfy(approval -> assertThat(approval.approver())
                        .contains(after.named("Mara Lindt").key()));
        String assistant = before.named("Content assistant").key();
        assertThat(before.grants(assistant)).extracting(Grant::resource).doesNotContain("passwords of people");
        assertThat(after.grants(assistant)).extracting(Grant::resource).contains("passwords of people");
        String planner = before.named("Content planner").key();
        assertThat(after.grant(planner, Capability.SEE, Scopes.OF_PEOPLE, Basis.DECLARED)
                        .fields())
                .contains("address");
        assertThat(before.grant(planner, Capability.SEE, Scopes.OF_PEOPLE, Basis.DECLARED)
                        .fields())
                .doesNotContain("address");
    }

    private static ConnectorConfig reader() {
        return config(KEYCLOAK.value("KC_REALM"), KEYCLOAK.value("KC_CLIENT"), KEYCLOAK.value("KC_SECRET"));
    }

    private static ConnectorConfig quiet() {
        return config(KEYCLOAK.value("KC_QUIET_REALM"), KEYCLOAK.value("KC_CLIENT"), KEYCLOAK.value("KC_SECRET"));
    }

    private static ConnectorConfig config(String realm, String who) {
        return config(KEYCLOAK.value(realm), KEYCLOAK.value(who + "_CLIENT"), KEYCLOAK.value(who + "_SECRET"));
    }

    private static ConnectorConfig config(String realm, String client, String secret) {
        return new ConnectorConfig(
                Map.of("url", KEYCLOAK.value("KC_URL"), "realm", realm, "client", client),
                Map.of("secret", Secret.of(secret)));
    }
}
