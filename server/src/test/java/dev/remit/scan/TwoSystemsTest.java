package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.IntegrationDetail.Counterpart;
import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.scan.access.IntegrationDetail.SeenAs;
import dev.remit.scan.link.IntegrationService;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An n8n workflow calls a model and writes to HubSpot with a token that neither system names to the other. Both are connected, so the
 * same writing is seen from both sides, declared there and observed here: one AI over two systems, until the token is taken away.
 */
@DatabaseTest
class TwoSystemsTest {

    private static final String AGENT = "Lead enrichment agent";
    private static final String APP = "n8n lead scoring";

    @Autowired
    TestConnectors connectors;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ConnectionService connections;

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    IntegrationService integrations;

    @Autowired
    TestDatabase database;

    private final StubSystem n8n = StubSystem.start();
    private final StubSystem hubspot = StubSystem.start();
    private Workspace ours;
    private PersonId cio;
    private ConnectionId automations;

    @BeforeEach
    void open() {
        connectors.n8n();
        connectors.hubspot();
        n8n.replays(recordings("n8n"));
        hubspot.replays(recordings("hubspot"));
        ours = workspaces.open();
        cio = ours.person("Ines Calvert", "cio");
        automations = scanned(ours, cio, "n8n", "Automations", n8n, "apiKey", "n8n_api_synthetic0123456789");
    }

    @AfterEach
    void close() {
        n8n.close();
        hubspot.close();
    }

    @Test
    void theWorkflowAndTheAppWhoseTokenItHoldsAreOneRowOverTwoSystems() {
        assertThat(row(AGENT).alsoIn()).isEmpty();
        connectHubSpot(ours, cio);
        assertThat(names()).contains(AGENT).doesNotContain(APP);
        AccessRow row = row(AGENT);
        assertThat(row.connectionName()).isEqualTo("Automations");
        assertThat(row.alsoIn()).containsExactly("CRM");
        assertThat(Capability.values())
                .allSatisfy(
                        capability -> assertThat(row.cell(capability).answer()).isEqualTo(AccessCell.Answer.CAN));
        assertThat(row.cell(Capability.CHANGE).bases())
                .as("set in n8n, seen in HubSpot")
                .contains(Basis.DECLARED, Basis.OBSERVED);
        assertThat(row.cell(Capability.CHANGE).elsewhere()).contains("api.hubapi.com", "CRM");
        assertThat(ours.as(cio, () -> access.picture(AccessFilter.none())).flows())
                .as("HubSpot's host is HubSpot")
                .noneMatch(flow -> flow.system().orElseThrow().name().contains("hubapi"));
        IntegrationDetail detail = agent();
        assertThat(detail.facts())
                .filteredOn(fact -> fact.elsewhere().equals(Optional.of("CRM")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.basis()).isEqualTo(Basis.OBSERVED);
                    assertThat(fact.fields()).containsExactly("ai_lead_score");
                    assertThat(fact.evidence().orElseThrow().request())
                            .contains("/crm/objects/2026-09/contacts/batch/read");
                });
        assertThat(detail.seenAs().getLast()).satisfies(app -> {
            assertThat(app.name()).isEqualTo(APP);
            assertThat(app.by()).contains(SameBy.KEY);
            assertThat(app.value()).contains("ai_lead_score");
            assertThat(app.lastUse().at()).contains(Instant.parse("2026-11-19T10:00:00Z"));
        });
        assertThat(detail.counterparts()).as("it is no other any more").isEmpty();
        assertThat(acts()).contains("integration.joined");
    }

    @Test
    void whatChangesOnEitherSideLeavesItOneRow() {
        ConnectionId crm = connectHubSpot(ours, cio);
        n8n.replays(recordings("n8n"), text -> text.replace(AGENT, "Lead scoring")
                .replace("\"leadStatus\"", "\"industry\""));
        rescan(automations, n8n);
        hubspot.replays(recordings("hubspot"), text -> text.replace(APP, "Scores"));
        rescan(crm, hubspot);
        assertThat(detail("Lead scoring").seenAs()).extracting(SeenAs::name).containsExactly("Lead scoring", "Scores");
        assertThat(names()).doesNotContain(AGENT, APP, "Scores");
        assertThat(acts()).doesNotContain("integration.parted");
    }

    @Test
    void withoutTheTokenTheyAreTwoAgainAndTheLedgerSaysSo() {
        connectHubSpot(ours, cio);
        n8n.replays(recordings("n8n"), text -> text.replaceAll("\"hubspotAppToken\"\\s*:\\s*\\{[^}]*}", ""));
        rescan(automations, n8n);
        assertThat(row(AGENT).alsoIn()).isEmpty();
        assertThat(detail(APP)).as("the token still opens HubSpot").satisfies(app -> {
            assertThat(app.row().connectionName()).isEqualTo("CRM");
            assertThat(app.keyOf()).contains(AGENT);
            assertThat(app.seenAs()).isEmpty();
        });
        assertThat(acts()).contains("integration.parted");
        n8n.replays(recordings("n8n"));
        rescan(automations, n8n);
        assertThat(row(AGENT).alsoIn()).as("it is back").containsExactly("CRM");
    }

    @Test
    void aTokenThatWasEndedInHubSpotOpensNothingAnyMore() {
        ConnectionId crm = connectHubSpot(ours, cio);
        hubspot.replays(recordings("hubspot"), text -> text.replace(
                        "PRIVATE_APP_SCOPE_GROUPS_UPDATE", "PRIVATE_APP_ACCESS_TOKEN_DEACTIVATE")
                .replace("2026-11-06T08:00:00Z", "2026-11-19T12:00:00Z"));
        rescan(crm, hubspot);
        assertThat(row(AGENT).alsoIn()).isEmpty();
        assertThat(row(APP).state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(acts()).contains("integration.parted");
    }

    @Test
    void whomSomebodySaidToBeSomebodyElseLeavesTheMapAndStaysAway() {
        ConnectionId crm = connectHubSpot(ours, cio);
        IntegrationDetail detail = agent();
        ours.as(cio, () -> {
            integrations.split(detail.row().id(), detail.seenAs().getLast().id(), "That app is the agency's");
            return null;
        });
        rescan(crm, hubspot);
        rescan(automations, n8n);
        assertThat(row(AGENT).alsoIn()).isEmpty();
        assertThat(names()).doesNotContain(APP);
    }

    /** The most likely mistake: a workflow with two tokens, or two that write alike. Likeness is shown, nothing is made one. */
    @Test
    void whichOfTwoItIsNobodyKnows() {
        n8n.replays(recordings("n8n"), text -> text.replace("\"leadStatus\"", "\"lifecyclestage\""));
        rescan(automations, n8n);
        connectHubSpot(ours, cio);
        assertThat(row(AGENT).alsoIn()).isEmpty();
        assertThat(agent().counterparts()).extracting(Counterpart::name).containsExactlyInAnyOrder(APP, "ChatGPT");
        assertThat(agent().counterparts())
                .filteredOn(app -> app.name().equals(APP))
                .singleElement()
                .satisfies(app -> {
                    assertThat(app.connection()).isEqualTo("CRM");
                    assertThat(app.kind()).isEqualTo(ResourceKind.CONTACT);
                    assertThat(app.fields()).containsExactly("ai_lead_score");
                    assertThat(app.last()).contains(Instant.parse("2026-11-19T10:00:00Z"));
                });
    }

    @Test
    void whoeverWritesOtherFieldsOrActsInAnotherSystemIsNoCounterpart() {
        connectHubSpot(ours, cio);
        assertThat(agent().counterparts()).isEmpty();
        assertThat(detail("Tools for the support assistant").counterparts()).isEmpty();
    }

    @Test
    void aConnectionThatWasRemovedOrBelongsToAnotherWorkspaceTellsNothing() {
        Workspace theirs = workspaces.open();
        connectHubSpot(theirs, theirs.person("Somebody Else", "cio"));
        assertThat(row(AGENT).alsoIn()).isEmpty();
        assertThat(agent().counterparts()).isEmpty();
        ConnectionId crm = connectHubSpot(ours, cio);
        assertThat(row(AGENT).alsoIn()).hasSize(1);
        ours.as(cio, () -> connections.remove(crm, "Tried once"));
        assertThat(row(AGENT).alsoIn()).isEmpty();
    }

    @Test
    void hubSpotsOwnWorkflowWithAModelIsOnTheMapBesideIt() {
        connectHubSpot(ours, cio);
        assertThat(names()).contains(AGENT, "Score with a model", "AI_GROUP");
    }

    private ConnectionId connectHubSpot(Workspace workspace, PersonId person) {
        return scanned(workspace, person, "hubspot", "CRM", hubspot, "token", "pat-na1-synthetic-0001");
    }

    private ConnectionId scanned(
            Workspace workspace,
            PersonId person,
            String connector,
            String name,
            StubSystem system,
            String field,
            String secret) {
        ConnectionDraft draft = new ConnectionDraft(
                connector, name, Map.of("url", system.address()), Map.of(field, Secret.of(secret)), true);
        ConnectionId connection = workspace.as(person, () -> connections.add(draft));
        assertThat(fixture.scan(new ScanFixture.Setting(workspace, person, system, connection))
                        .state())
                .as("what HubSpot tells nobody is not missing")
                .isEqualTo(ScanState.FINISHED);
        return connection;
    }

    private void rescan(ConnectionId connection, StubSystem system) {
        assertThat(fixture.scan(new ScanFixture.Setting(ours, cio, system, connection))
                        .state()
                        .active())
                .isFalse();
    }

    private List<String> acts() {
        return database.asSuperuser()
                .sql("select act from evidence_record where tenant_id = ?")
                .param(ours.tenant().value())
                .query(String.class)
                .list();
    }

    private static Path recordings(String connector) {
        return Path.of("..", "connectors", connector, "src", "test", "resources", "recordings");
    }

    private IntegrationDetail agent() {
        return detail(AGENT);
    }

    private IntegrationDetail detail(String name) {
        return ours.as(cio, () -> access.find(row(name).id())).orElseThrow();
    }

    private AccessRow row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return rows().stream().map(AccessRow::name).toList();
    }

    private List<AccessRow> rows() {
        return ours.as(cio, () -> access.list(AccessFilter.none(), Optional.empty(), 100))
                .items();
    }
}
