package dev.remit.connector.directus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of Directus's answers. */
class DirectusConclusionsTest {

    private static final ConnectorKit KIT = new ConnectorKit(
            new DirectusConnectorFactory(), DirectusContractTest.CONFIG, Path.of("src/test/resources/recordings"));

    private final Seen seen = KIT.seen();

    @Test
    void theFactoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(DirectusConnectorFactory.class);
    }

    @Test
    void aTokenMayWhatItsUserMayByTheirRoleAndTheRolesAboveIt() {
        Principal token = seen.named("Static token of AI writer");
        assertThat(token.actsAs()).contains(seen.named("AI writer").key());
        Grant changed = effective(token.key(), Capability.CHANGE, "articles");
        assertThat(changed.rights()).containsExactly("Editors: create", "Editors: update");
        assertThat(changed.mode()).isEqualTo(Grant.Mode.DELEGATED);
        assertThat(changed.fields()).isEmpty();
        assertThat(effective(token.key(), Capability.STORE, "articles").rights())
                .containsExactly("AI agents: share");
        assertThat(effective(token.key(), Capability.SEE, "contacts").kind()).isEqualTo(ResourceKind.CONTACT);
    }

    @Test
    void whatUsedATokenIsASignalAndItsLastUse() {
        Principal token = seen.named("Static token of AI writer");
        assertThat(token.signals().get(Signal.USER_AGENT)).containsExactly("ReadingDesk/1.0");
        assertThat(seen.use(token.key()).from()).contains("192.0.2.17");
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("leaves no trace");
    }

    @Test
    void fieldListsAndRowRulesNarrowAGrant() {
        String rolf = seen.named("Rolf Berg").key();
        Grant contacts = effective(rolf, Capability.SEE, "contacts");
        assertThat(contacts.fields()).containsExactly("city", "name");
        assertThat(contacts.reach()).isEqualTo(Grant.Reach.FILTERED);
        assertThat(contacts.rights()).containsExactly("Reviewers (from 192.0.2.0/24, with a second factor): read");
        assertThat(effective(rolf, Capability.CHANGE, "contacts").reach()).isEqualTo(Grant.Reach.OWN);
        assertThat(effective(rolf, Capability.SEE, "articles").reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(effective(rolf, Capability.CHANGE, "articles").fields()).isEmpty();
        assertThat(seen.named("Rolf Berg").state()).isEqualTo(Principal.State.INACTIVE);
    }

    @Test
    void aPermissionWithoutFieldsAllowsNothing() {
        assertThat(seen.grants(seen.named("Rolf Berg").key()))
                .extracting(Grant::resource)
                .doesNotContain("orders");
    }

    @Test
    void anAdministratorMayEverythingAndWhoDoesNotSignInWhatThePublicPolicySays() {
        String administrator = seen.named("Static token of Admin User").key();
        assertThat(effective(administrator, Capability.CHANGE, "all collections")
                        .reach())
                .isEqualTo(Grant.Reach.TENANT);
        assertThat(effective(administrator, Capability.TRIGGER, "directus_flows")
                        .rights())
                .containsExactly("Administrator: admin access");
        assertThat(seen.grants(Readings.EVERYBODY)).singleElement().satisfies(grant -> assertThat(grant.key())
                .contains("SEE|CONTENT|articles"));
    }

    @Test
    void aFlowReadsWritesAndSendsElsewhere() {
        Principal flow = seen.named("Draft with a model");
        assertThat(flow.signals().get(Signal.DOMAIN)).containsExactly("model.example.test");
        assertThat(flow.signals().get(Signal.NODE_TYPE)).contains("request", "item-read");
        assertThat(effective(flow.key(), Capability.SEE, "contacts").rights()).containsExactly("item-read as $full");
        assertThat(effective(flow.key(), Capability.CHANGE, "articles").mode()).isEqualTo(Grant.Mode.APPLICATION);
        assertThat(effective(flow.key(), Capability.TRIGGER, "requests").elsewhere())
                .contains("model.example.test");
        assertThat(seen.approvals(flow.key())).singleElement().satisfies(approval -> assertThat(approval.approver())
                .contains(seen.named("Admin User").key()));
    }

    @Test
    void aFlowThatSendsMailTriggersAndAComputedAddressIsALimit() {
        String team = seen.named("Tell the team").key();
        assertThat(effective(team, Capability.TRIGGER, "mail").kind()).isEqualTo(ResourceKind.MESSAGE);
        assertThat(effective(team, Capability.SEE, "articles").reach()).isEqualTo(Grant.Reach.FILTERED);
        assertThat(effective(team, Capability.TRIGGER, "requests").elsewhere()).isEmpty();
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("computed when they run");
        assertThat(seen.use(team).at()).isPresent();
    }

    @Test
    void aClientThatRegisteredItselfWasAllowedByNobody() {
        Principal desk = seen.named("Reading desk");
        assertThat(desk.signals().get(Signal.REDIRECT_URI)).containsExactly("https://desk.example.test/callback");
        assertThat(seen.approvals(desk.key())).singleElement().satisfies(approval -> {
            assertThat(approval.mechanism()).isEqualTo("self-registration");
            assertThat(approval.approver()).isEmpty();
            assertThat(approval.at()).isPresent();
        });
        assertThat(seen.named("MCP token of Reading desk").actsAs())
                .contains(seen.named("Mara Lindt").key());
    }

    @Test
    void theAssistantAndTheMcpServerAreNativeAi() {
        Principal assistant = seen.principal("assistant:openai-compatible");
        assertThat(assistant.signals().get(Signal.DOMAIN)).containsExactly("model.example.test");
        assertThat(seen.grants(assistant.key())).extracting(Grant::capability).contains(Capability.INFER);
        assertThat(seen.principal("mcp-server").attributes())
                .containsEntry("may delete", "no")
                .containsEntry("clients register themselves", "yes");
    }

    @Test
    void anExtensionInsideDirectusMayEverythingByInference() {
        Principal extension = seen.named("directus-extension-draft-assistant");
        assertThat(extension.signals().get(Signal.PACKAGE)).containsExactly("directus-extension-draft-assistant");
        assertThat(seen.grants(extension.key()))
                .isNotEmpty()
                .allMatch(grant -> grant.basis() == Basis.INFERRED && grant.reach() == Grant.Reach.TENANT);
    }

    @Test
    void whatSomebodyTypedIntoAStepStaysThere() {
        assertThat(seen.facts().values().stream().map(Observation::toString))
                .noneMatch(fact -> fact.contains("typed-into-a-step"));
    }

    @Test
    void allQuestionsAreAnsweredWithTheirLimits() {
        assertThat(seen.report().coverage().values())
                .extracting(Coverage::status)
                .containsOnly(Coverage.Status.ANSWERED);
    }

    @Test
    void anInnerPageAndTokensThatAreNoneAreExplainedTogether() {
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "https://content.example.test/admin/content"),
                Map.of("token", Secret.of("short"), "administrator", Secret.of("with a space in it")));
        assertThat(ConnectorKit.problems(new DirectusConnectorFactory(), config))
                .extracting(ConnectorConfig.Problem::field)
                .isEqualTo(List.of("url", "token", "administrator"));
    }

    private Grant effective(String principal, Capability capability, String resource) {
        return seen.grant(principal, capability, resource, Basis.EFFECTIVE);
    }
}
