package dev.remit.connector.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of an org. */
class SalesforceConclusionsTest {

    private static final String COPY = "app:" + OrgState.COPY;
    private static final String LEADS = "app:" + OrgState.LEADS;
    private static final String AGENT = "agent:" + OrgState.SERVICE_AGENT;
    private static final String FLOW = "flow:300000000000001AAA";

    private final Seen seen = Trial.of(new SalesforceConnectorFactory(), new SalesforceImitation())
            .scan(SalesforceImitation.CONFIG);

    @Test
    void theFactoryIsFoundByTheServiceLoaderAndSaysThatNoOrgWasScanned() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(SalesforceConnectorFactory.class);
        Tested tested = new SalesforceConnectorFactory().descriptor().tested();
        assertThat(tested.sort()).isEqualTo(Tested.Sort.BEHAVIOUR_MOCK);
        assertThat(tested.what()).contains("never an org");
    }

    @Test
    void anAppHasTheHostsThatLetAnotherConnectorKnowItAgain() {
        Principal copy = seen.principal(COPY);
        assertThat(copy.signals().get(Signal.DOMAIN))
                .containsExactly("copy-assistant.example.test", "www.copy-assistant.example.test");
        assertThat(copy.signals().get(Signal.DISPLAY_NAME)).containsExactly("Copy Assistant", "Copy_Assistant");
        assertThat(copy.attributes())
                .containsEntry("who may use it", "everybody")
                .containsEntry("refresh tokens end", "when somebody takes them back");
    }

    @Test
    void anAppThatIsNotInstalledIsKnownByItsTokens() {
        Principal notes = seen.named("Meeting Notes AI");
        assertThat(notes.kind()).isEqualTo(Principal.Kind.APP);
        assertThat(notes.attributes().get("installed")).startsWith("no");
        assertThat(seen.use(notes.key()).at()).isEmpty();
    }

    @Test
    void theTokensOfOnePersonForOneAppAreOneCredentialThatActsAsThem() {
        SalesforceImitation salesforce = new SalesforceImitation();
        salesforce.org.token("Copy Assistant", "0DS000000000001AAA", OrgState.JONAS, "2026-11-20T07:00:00.000+0000", 3);
        Seen twice = Trial.of(new SalesforceConnectorFactory(), salesforce).scan(SalesforceImitation.CONFIG);
        String token = "token:0DS000000000001AAA|" + OrgState.JONAS;
        assertThat(twice.facts().keySet()).isEqualTo(seen.facts().keySet());
        assertThat(twice.principal(token).actsAs()).contains("user:" + OrgState.JONAS);
        assertThat(twice.use(token).at()).contains(Instant.parse("2026-11-20T07:00:00Z"));
        assertThat(seen.use(COPY).at()).contains(Instant.parse("2026-11-19T16:20:00Z"));
        assertThat(twice.use(COPY).at()).contains(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @Test
    void whatAUserMayIsTheProfileAndThePermissionSetsTogether() {
        Grant leads = effective(OrgState.JONAS, Capability.CHANGE, "Lead");
        assertThat(leads.rights()).containsExactly("Profile Marketing User: Edit");
        assertThat(leads.reach()).isEqualTo(Grant.Reach.FILTERED);
        assertThat(effective(OrgState.JONAS, Capability.CHANGE, "Campaign").rights())
                .containsExactly("Permission set Campaign editors: Create", "Permission set Campaign editors: Edit");
        assertThat(effective(OrgState.JONAS, Capability.SEE, "Survey_Answer__c").kind())
                .isEqualTo(ResourceKind.OTHER);
        assertThat(seen.grants("user:" + OrgState.JONAS))
                .extracting(Grant::resource)
                .doesNotContain("WorkOrderLineItem");
        assertThat(effective(OrgState.MARA, Capability.SEE, "Contact").reach()).isEqualTo(Grant.Reach.TENANT);
        assertThat(effective(OrgState.MARA, Capability.STORE, "reports").rights())
                .containsExactly("Profile System Administrator: Export Reports");
    }

    @Test
    void anObjectIsNarrowedToItsOpenFieldsAndAsSensitiveAsTheWorstOfThem() {
        Grant jonas = effective(OrgState.JONAS, Capability.SEE, "Contact");
        assertThat(jonas.fields()).containsExactly("Email");
        assertThat(jonas.sensitivity()).isEqualTo(Grant.Sensitivity.PERSONAL);
        Grant agent = effective(OrgState.AGENT_USER, Capability.SEE, "Contact");
        assertThat(agent.fields()).containsExactly("Health_Note__c");
        assertThat(agent.sensitivity()).isEqualTo(Grant.Sensitivity.SENSITIVE);
    }

    @Test
    void anAppOfOneUserActsAsThemAndAnAppOfManyMayAtMostWhatAllOfThemMay() {
        assertThat(seen.principal(LEADS).actsAs()).contains("user:" + OrgState.SCORER);
        assertThat(seen.grants(LEADS)).isEmpty();
        assertThat(seen.principal(COPY).actsAs()).isEmpty();
        Grant contacts = seen.grant(COPY, Capability.SEE, "Contact", Basis.INFERRED);
        assertThat(contacts.fields()).containsExactly("Email", "Health_Note__c");
        assertThat(contacts.rights())
                .contains(
                        "as the people who authorised it, as far as its scopes allow", "Profile Marketing User: Read");
    }

    @Test
    void anAgentActsAsItsUserAndMayTakeItsActionsSomeOfThemAfterAsking() {
        Principal agent = seen.principal(AGENT);
        assertThat(agent.kind()).isEqualTo(Principal.Kind.AGENT);
        assertThat(agent.state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(agent.attributes()).containsEntry("versions", "Active, Inactive");
        assertThat(agent.actsAs()).contains("user:" + OrgState.AGENT_USER);
        assertThat(seen.principal("user:" + OrgState.AGENT_USER).kind()).isEqualTo(Principal.Kind.SERVICE_ACCOUNT);
        assertThat(seen.grant(AGENT, Capability.TRIGGER, "Close case", Basis.DECLARED)
                        .mode())
                .isEqualTo(Grant.Mode.CONFIRMED);
        Grant draft = seen.grant(AGENT, Capability.INFER, "Draft answer", Basis.DECLARED);
        assertThat(draft.mode()).isEqualTo(Grant.Mode.DELEGATED);
        assertThat(draft.rights()).containsExactly("generatePromptResponse: Answer_Template", "topic: Case handling");
        assertThat(seen.grant(AGENT, Capability.TRIGGER, "Something new", Basis.DECLARED)
                        .rights())
                .contains("teleport: Beam");
        assertThat(seen.grant(AGENT, Capability.INFER, "conversations", Basis.INFERRED)
                        .rights())
                .hasSize(1);
        assertThat(seen.named("Marketing Helper").attributes()).containsEntry("acts as", "the person who talks to it");
        assertThat(seen.facts()).doesNotContainKey("agent:0Xx000000000003AAA");
    }

    @Test
    void aFlowReadsAndChangesItsFieldsAndCallsAModel() {
        assertThat(seen.principal(FLOW).attributes()).containsEntry("started by", "RecordAfterSave");
        Grant looks = seen.grant(FLOW, Capability.SEE, "Lead", Basis.DECLARED);
        assertThat(looks.fields()).containsExactly("Company", "Email", "Id");
        assertThat(looks.reach()).isEqualTo(Grant.Reach.TENANT);
        assertThat(seen.grant(FLOW, Capability.CHANGE, "Lead", Basis.DECLARED).fields())
                .containsExactly("Score__c");
        assertThat(seen.grant(FLOW, Capability.INFER, "Score_Lead", Basis.DECLARED)
                        .kind())
                .isEqualTo(ResourceKind.PROMPT);
        assertThat(seen.named("Old flow").state()).isEqualTo(Principal.State.INACTIVE);
    }

    @Test
    void aStoredCredentialShowsTheOtherSystemsHost() {
        assertThat(seen.named("Model API").signals().get(Signal.DOMAIN)).containsExactly("api.models.example.test");
        assertThat(seen.named("Enrichment").signals().get(Signal.DOMAIN)).containsExactly("enrich.example.test");
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("1 stored credentials keep their address");
    }

    @Test
    void whoMadeAnAppWhoAuthorisedItAndWhoChangedItAreThreeApprovals() {
        assertThat(seen.approvals(LEADS))
                .extracting(Approval::mechanism, Approval::approver)
                .containsExactlyInAnyOrder(
                        tuple("created or installed in Setup", Optional.of("user:" + OrgState.MARA)),
                        tuple("setup audit trail: connectedAppPolicyChanged", Optional.of("user:" + OrgState.MARA)));
        assertThat(seen.approvals("token:0DS000000000001AAA|" + OrgState.JONAS))
                .extracting(Approval::mechanism)
                .containsExactly("authorised by the user");
        assertThat(seen.approvals("token:0DS000000000002AAA|" + OrgState.SCORER))
                .extracting(Approval::mechanism)
                .containsExactly("approved for this user by an administrator");
    }

    @Test
    void aFailedSignInIsNoUse() {
        assertThat(seen.use("user:" + OrgState.JONAS).at()).contains(Instant.parse("2026-11-19T16:00:00Z"));
        assertThat(seen.use("user:" + OrgState.JONAS).from()).contains("192.0.2.17");
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("not counted as use (Invalid Password)");
    }

    @Test
    void bothRecordsAreKeptAndTheThirdHasToBeBought() {
        assertThat(seen.monitoring("setup audit trail").kept()).contains(Duration.ofDays(180));
        assertThat(seen.monitoring("login history").kept()).contains(Duration.ofDays(182));
        assertThat(seen.monitoring("event log files").state()).isEqualTo(Monitoring.State.OFF);
        assertThat(seen.coverage(Question.MONITORING).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(seen.coverage(Question.MONITORING).detail()).contains("Event Monitoring (Salesforce Shield");
    }

    @Test
    void whatNobodyIsToldIsALimitAndNoGap() {
        assertThat(seen.coverage(Question.GRANTS).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(seen.coverage(Question.GRANTS).detail()).contains("scopes", "Sharing rules");
        assertThat(seen.coverage(Question.INTEGRATIONS).detail()).contains("Metadata API only");
    }

    private Grant effective(String user, Capability capability, String resource) {
        return seen.grant("user:" + user, capability, resource, Basis.EFFECTIVE);
    }
}
