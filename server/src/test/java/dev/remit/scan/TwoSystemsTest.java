package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.IntegrationDetail.Counterpart;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
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
 * An n8n workflow writes to HubSpot with a key that neither system names to the other. Both are connected, so the same writing is seen
 * from both sides: declared there, observed here.
 */
@DatabaseTest
class TwoSystemsTest {

    private static final String AGENT = "Lead enrichment agent";

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

    private final StubSystem n8n = StubSystem.start();
    private final StubSystem hubspot = StubSystem.start();
    private Workspace ours;
    private PersonId cio;

    @BeforeEach
    void open() {
        connectors.n8n();
        connectors.hubspot();
        n8n.replays(recordings("n8n"));
        hubspot.replays(recordings("hubspot"));
        ours = workspaces.open();
        cio = ours.person("Ines Calvert", "cio");
        scanned(ours, cio, "n8n", "Automations", n8n, "apiKey", "n8n_api_synthetic0123456789");
    }

    @AfterEach
    void close() {
        n8n.close();
        hubspot.close();
    }

    @Test
    void theAppThatHubSpotSawWritingTheSameFieldsIsTheKeyOfTheWorkflow() {
        assertThat(agent().counterparts()).isEmpty();
        connectHubSpot(ours, cio);
        assertThat(agent().counterparts()).singleElement().satisfies(app -> {
            assertThat(app.name()).isEqualTo("n8n lead scoring");
            assertThat(app.connection()).isEqualTo("CRM");
            assertThat(app.kind()).isEqualTo(ResourceKind.CONTACT);
            assertThat(app.fields()).containsExactly("ai_lead_score");
            assertThat(app.last()).contains(Instant.parse("2026-11-19T10:00:00Z"));
            assertThat(app.evidence().request()).contains("/crm/objects/2026-09/contacts/batch/read");
        });
    }

    @Test
    void whoeverWritesOtherFieldsOrActsInAnotherSystemIsNoCounterpart() {
        connectHubSpot(ours, cio);
        assertThat(agent().counterparts()).extracting(Counterpart::name).doesNotContain("ChatGPT", "App 909");
        assertThat(detail("Tools for the support assistant").counterparts()).isEmpty();
    }

    @Test
    void aConnectionThatWasRemovedOrBelongsToAnotherWorkspaceTellsNothing() {
        Workspace theirs = workspaces.open();
        connectHubSpot(theirs, theirs.person("Somebody Else", "cio"));
        assertThat(agent().counterparts()).isEmpty();
        ConnectionId crm = connectHubSpot(ours, cio);
        assertThat(agent().counterparts()).hasSize(1);
        ours.as(cio, () -> connections.remove(crm, "Tried once"));
        assertThat(agent().counterparts()).isEmpty();
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
                .as("HubSpot never tells all")
                .isEqualTo(connector.equals("hubspot") ? ScanState.PARTIAL : ScanState.FINISHED);
        return connection;
    }

    private static Path recordings(String connector) {
        return Path.of("..", "connectors", connector, "src", "test", "resources", "recordings");
    }

    private IntegrationDetail agent() {
        return detail(AGENT);
    }

    private IntegrationDetail detail(String name) {
        return ours.as(cio, () -> access.list(AccessFilter.none(), Optional.empty(), 100).items().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .flatMap(row -> access.find(row.id()))
                .orElseThrow());
    }

    private List<String> names() {
        return ours.as(cio, () -> access.list(AccessFilter.none(), Optional.empty(), 100).items().stream()
                .map(row -> row.name())
                .toList());
    }
}
