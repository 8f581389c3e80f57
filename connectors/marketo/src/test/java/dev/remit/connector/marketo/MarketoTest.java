package dev.remit.connector.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of a subscription. */
class MarketoTest {

    private static final String ENRICH = "api-user:2";

    private final Seen seen =
            Trial.of(new MarketoConnectorFactory(), new MarketoImitation()).scan(MarketoImitation.CONFIG);

    @Test
    void theFactoryIsFoundByTheServiceLoaderAndSaysThatNoSubscriptionWasScanned() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(MarketoConnectorFactory.class);
        ConnectorDescriptor descriptor = new MarketoConnectorFactory().descriptor();
        assertThat(descriptor.tested().sort()).isEqualTo(Tested.Sort.BEHAVIOUR_MOCK);
        assertThat(descriptor.tested().what()).contains("never a subscription");
        assertThat(descriptor.attestations())
                .containsOnlyKeys(
                        Question.INTEGRATIONS,
                        Question.CREDENTIALS,
                        Question.FIELD_ACCESS,
                        Question.APPROVALS,
                        Question.NATIVE_AI);
    }

    @Test
    void anApiOnlyUserIsAServiceAccountWithItsRolesByWorkspace() {
        Principal enrich = seen.principal(ENRICH);
        assertThat(enrich.kind()).isEqualTo(Principal.Kind.SERVICE_ACCOUNT);
        assertThat(enrich.name()).isEqualTo("Lead Enrichment");
        assertThat(enrich.attributes()).containsEntry("roles", "Enrichment read-write in Europe");
        assertThat(enrich.signals().get(Signal.DOMAIN)).containsExactly("enrich.example.test");
        assertThat(enrich.toString()).doesNotContain("firstName", "api@enrich.example.test,");
    }

    @Test
    void peopleAreNotRead() {
        assertThat(seen.facts()).doesNotContainKey("api-user:5");
    }

    @Test
    void whoIsLockedOrExpiredCannotAct() {
        assertThat(seen.principal("api-user:3").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(seen.principal("api-user:3").attributes()).containsEntry("locked", "Too many failed logins");
        assertThat(seen.principal("api-user:4").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(seen.principal(ENRICH).state()).isEqualTo(Principal.State.ACTIVE);
    }

    @Test
    void aRoleIsTakenAtTheWordOfItsNameAndOneWithoutAVerbSaysNothing() {
        Grant change = seen.grant(ENRICH, Capability.CHANGE, "people", Basis.INFERRED);
        assertThat(change.rights()).containsExactly("by the name of the role Enrichment read-write in Europe");
        assertThat(change.reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(change.sensitivity()).isEqualTo(Grant.Sensitivity.PERSONAL);
        assertThat(seen.grants("api-user:3")).isEmpty();
        assertThat(seen.coverage(Question.GRANTS).detail()).contains("tells nobody what a role allows");
    }

    @Test
    void theLastDayWithCallsIsTheLastUseWhateverTheCaseOfTheName() {
        assertThat(seen.use(ENRICH).at()).contains(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(seen.use("api-user:4").at()).contains(Instant.parse("2025-12-24T18:00:00Z"));
        assertThat(seen.facts()).doesNotContainKey("use:api-user:3");
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("not there any more, made calls as well (1)");
    }

    @Test
    void aWebhookIsKnownByItsCallsAndKeepsDataElsewhere() {
        Principal webhook = seen.principal("webhook:71");
        assertThat(webhook.name()).isEqualTo("Score with model");
        assertThat(seen.grant("webhook:71", Capability.STORE, "people", Basis.OBSERVED)
                        .rights())
                .containsExactly("Call Webhook");
        assertThat(seen.use("webhook:71").at()).contains(Instant.parse("2026-11-19T09:30:00Z"));
        assertThat(seen.facts().values().toString()).doesNotContain("personal words", "4711");
    }

    @Test
    void aCampaignSaysWhetherTheApiCanStartIt() {
        assertThat(seen.named("Welcome new leads").attributes()).containsEntry("can be started by the API", "yes");
        assertThat(seen.named("Old nurture").state()).isEqualTo(Principal.State.INACTIVE);
    }

    @Test
    void callsAreKeptForAWeekAndTheAuditTrailIsNamedAsUnseen() {
        assertThat(seen.monitoring("API usage by user").kept()).contains(Duration.ofDays(7));
        assertThat(seen.coverage(Question.MONITORING).detail()).contains("audit trail is on its pages only");
    }

    @Test
    void whatNobodyIsToldIsAskedOfAPerson() {
        assertThat(seen.coverage(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.NOT_EXPOSED);
        assertThat(seen.coverage(Question.OUTBOUND).status()).isEqualTo(Coverage.Status.ANSWERED);
    }
}
