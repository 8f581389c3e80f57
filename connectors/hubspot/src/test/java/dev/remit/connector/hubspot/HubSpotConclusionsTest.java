package dev.remit.connector.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the connector concludes from an account, layer by layer. */
class HubSpotConclusionsTest {

    private static final String LEAD_SCORING = "app:" + HubSpotState.N8N;

    private static final ConnectorConfig WITH_SENSITIVE = new ConnectorConfig(
            Map.of("url", "https://hubspot.example.test", "sensitive", "true"), HubSpotImitation.CONFIG.secrets());

    private final HubSpotImitation hubspot = new HubSpotImitation();
    private final Trial trial = Trial.of(new HubSpotConnectorFactory(), hubspot);

    @Test
    void readingAllThatHubSpotTellsIsACompleteScanThatNamesWhatItTellsNobody() {
        hubspot.scopes.addAll(SelfTest.FOR_SENSITIVE);
        Seen seen = trial.scan(WITH_SENSITIVE);
        assertThat(seen.report().complete()).isTrue();
        assertThat(List.of(Question.INTEGRATIONS, Question.CREDENTIALS, Question.NATIVE_AI))
                .allSatisfy(question ->
                        assertThat(seen.coverage(question).status()).isEqualTo(Coverage.Status.NOT_EXPOSED));
        assertThat(seen.coverage(Question.INTEGRATIONS).detail()).contains("lists its connected apps nowhere");
    }

    @Test
    void anAppIsKnownByItsIdWhereverItLeavesATrace() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        Principal app = seen.principal(LEAD_SCORING);
        assertThat(app.name()).isEqualTo("n8n lead scoring");
        assertThat(app.state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(app.signals().get(Signal.APP_ID)).containsExactly(HubSpotState.N8N);
        assertThat(app.attributes()).containsEntry("connected as", "private app");
        assertThat(seen.principal("app:5205").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(seen.principal("app:900").attributes()).containsEntry("used by", "this connection");
        assertThat(seen.principal("app:909").name()).isEqualTo("App 909");
    }

    @Test
    void whatAnAppWroteIsObservedFieldByField() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        Grant wrote = seen.grant(LEAD_SCORING, Capability.CHANGE, "contacts", Basis.OBSERVED);
        assertThat(wrote.kind()).isEqualTo(ResourceKind.CONTACT);
        assertThat(wrote.fields()).containsExactly("ai_lead_score");
        assertThat(wrote.rights()).containsExactly("wrote as INTEGRATION");
        assertThat(wrote.sensitivity()).isEqualTo(Grant.Sensitivity.PERSONAL);
        assertThat(seen.use(LEAD_SCORING).at()).contains(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(seen.grant("app:909", Capability.CHANGE, "deals", Basis.OBSERVED)
                        .kind())
                .isEqualTo(ResourceKind.OPPORTUNITY);
    }

    @Test
    void hubSpotsOwnAiAndUnknownSourcesAreKeptUnderHubSpotsWords() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.principal("source:AI_GROUP").kind()).isEqualTo(Principal.Kind.AGENT);
        assertThat(seen.principal("source:SOMETHING_NEW").kind()).isEqualTo(Principal.Kind.APP);
        assertThat(seen.facts()).doesNotContainKey("source:FORM");
    }

    @Test
    void aScopeIsDeclaredAndThoseOfOtherAppsAreNotTold() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.grant("app:900", Capability.TRIGGER, "workflows", Basis.DECLARED)
                        .rights())
                .containsExactly("automation");
        assertThat(seen.grant("app:900", Capability.SEE, "contacts", Basis.DECLARED)
                        .reach())
                .isEqualTo(Grant.Reach.TENANT);
        assertThat(seen.grants(LEAD_SCORING)).extracting(Grant::basis).containsOnly(Basis.OBSERVED);
        assertThat(seen.coverage(Question.GRANTS))
                .isEqualTo(Coverage.answered(seen.coverage(Question.GRANTS).detail()));
        assertThat(seen.coverage(Question.GRANTS).detail()).contains("this connection's own token only");
    }

    @Test
    void aScopeNobodyWroteDownIsShownUnderItsName() {
        hubspot.scopes.add("brand_new.things.write");
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .grant("app:900", Capability.CHANGE, "brand_new.things.write", Basis.DECLARED)
                        .kind())
                .isEqualTo(ResourceKind.OTHER);
    }

    @Test
    void customCodeIsLookedThroughForAddressesPackagesAndKeysAndNeverReported() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        Principal scoring = seen.principal("workflow:501");
        assertThat(scoring.signals().get(Signal.DOMAIN)).containsExactly("models.example.test");
        assertThat(scoring.signals().get(Signal.PACKAGE)).containsExactly("openai");
        assertThat(seen.grant("workflow:501", Capability.SEE, "contacts", Basis.DECLARED)
                        .fields())
                .containsExactly("email", "illness");
        assertThat(seen.grant("workflow:501", Capability.TRIGGER, "custom code", Basis.DECLARED)
                        .elsewhere())
                .contains("models.example.test");
        assertThat(seen.grant("workflow:501", Capability.CHANGE, "contacts", Basis.DECLARED)
                        .fields())
                .containsExactly("ai_lead_score");
        assertThat(seen.principal("secret:OPENAI_KEY").kind()).isEqualTo(Principal.Kind.TOKEN);
        assertThat(seen.facts().toString()).doesNotContain("require(", "canary@private");
    }

    @Test
    void aWebhookSendsWhatWasChosenToItsHost() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        Grant sent = seen.grant("workflow:502", Capability.STORE, "contacts", Basis.DECLARED);
        assertThat(sent.elsewhere()).contains("hooks.partner.example.test");
        assertThat(sent.fields()).containsExactly("email");
        assertThat(seen.grant("workflow:502", Capability.TRIGGER, "app action 1-179507819", Basis.DECLARED)
                        .kind())
                .isEqualTo(ResourceKind.INTEGRATION);
        assertThat(seen.principal("secret:partner_key").name()).isEqualTo("partner_key");
    }

    @Test
    void aStepNobodyWroteDownSetsSomethingOff() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.principal("workflow:503").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(seen.grants("workflow:503"))
                .extracting(Grant::resource)
                .containsExactlyInAnyOrder("marketing e-mails", "action 0-424242");
    }

    @Test
    void tokensAndKeysAreWhatTheirNewestEntrySays() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.principal("token:" + HubSpotState.N8N).state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(seen.principal("token:" + HubSpotState.N8N).actsAs()).contains(LEAD_SCORING);
        assertThat(seen.principal("service-key:77").state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(seen.principal("personal-key:2").actsAs()).contains("user:2");
        assertThat(seen.principal("token:900").state()).isEqualTo(Principal.State.ACTIVE);
    }

    @Test
    void whoLetAnAppInAndWhoChangedAWorkflowIsTold() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.approvals(LEAD_SCORING))
                .extracting(Approval::mechanism)
                .containsExactlyInAnyOrder("private app token made", "scopes changed");
        assertThat(seen.approvals("app:" + HubSpotState.CHATGPT))
                .singleElement()
                .satisfies(installed -> assertThat(installed.approver()).contains("user:2"));
        assertThat(seen.approvals("workflow:501"))
                .extracting(Approval::mechanism)
                .containsExactlyInAnyOrder("workflow create", "workflow update");
        assertThat(seen.approvals("workflow:502"))
                .extracting(Approval::mechanism)
                .containsExactly("webhook added");
    }

    @Test
    void peopleHaveTheNamesOfTheirRolesAndTeams() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.named("Jonas Weber").attributes())
                .containsEntry("roles", "Marketing")
                .containsEntry("team", "Campaigns");
        assertThat(seen.grant("user:1", Capability.CHANGE, "the whole account", Basis.EFFECTIVE)
                        .rights())
                .containsExactly("super admin");
        assertThat(seen.principal("user:3").name()).isEqualTo("user3@harbour.example.test");
        assertThat(seen.principal("user:1").toString()).doesNotContain("user1@");
    }

    @Test
    void sensitivePropertiesRaiseWhatReachesThemIfTheirDefinitionsAreRead() {
        Coverage unasked = trial.scan(HubSpotImitation.CONFIG).coverage(Question.FIELD_ACCESS);
        assertThat(unasked.status()).as("nothing is missing of what was asked").isEqualTo(Coverage.Status.ANSWERED);
        assertThat(unasked.detail()).contains("sensitive was not read");
        hubspot.scopes.addAll(SelfTest.FOR_SENSITIVE);
        Seen seen = trial.scan(WITH_SENSITIVE);
        assertThat(seen.grant("workflow:501", Capability.SEE, "contacts", Basis.DECLARED)
                        .sensitivity())
                .isEqualTo(Grant.Sensitivity.SENSITIVE);
        assertThat(seen.grant("app:900", Capability.SEE, "contacts, sensitive", Basis.DECLARED)
                        .fields())
                .containsExactly("illness");
        assertThat(seen.coverage(Question.FIELD_ACCESS).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void whichOwnAiIsOnIsNotExposedAndSomebodyIsToldWhereToLook() {
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .coverage(Question.NATIVE_AI)
                        .status())
                .isEqualTo(Coverage.Status.NOT_EXPOSED);
        assertThat(new HubSpotConnectorFactory().descriptor().attestations()).containsKey(Question.NATIVE_AI);
    }
}
