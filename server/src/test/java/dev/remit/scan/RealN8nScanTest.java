package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.real.RealSystem;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A real n8n, whose agent calls OpenAI and writes contacts with a HubSpot token, and a HubSpot that answers as its imitation does: both
 * scanned by the host as any connection is, they are one row over two systems.
 */
@Tag("n8n")
@DatabaseTest
class RealN8nScanTest {

    private static final Path CONNECTORS = Path.of("..", "connectors");
    private static final String AGENT = "Lead enrichment agent";
    private static final String APP = "n8n lead scoring";

    private static RealSystem n8n;
    private static StubSystem hubspot;

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

    private Workspace ours;
    private PersonId cio;

    @BeforeAll
    static void start() {
        n8n = RealSystem.start(CONNECTORS.resolve("n8n/src/test/n8n"));
        hubspot = StubSystem.start();
        hubspot.replays(CONNECTORS.resolve("hubspot/src/test/resources/recordings"));
    }

    @AfterAll
    static void stop() {
        hubspot.close();
        n8n.close();
    }

    @BeforeEach
    void open() {
        connectors.n8n();
        connectors.hubspot();
        ours = workspaces.open();
        cio = ours.person("Ines Calvert", "cio");
    }

    @Test
    void anAgentOfARealN8nAndTheAppWhoseTokenItHoldsAreOneRowOverTwoSystems() {
        scan("n8n", "Automations", n8n.value("N8N_URL"), "apiKey", n8n.value("N8N_API_KEY"));
        assertThat(row(AGENT).alsoIn()).as("n8n alone").isEmpty();
        scan("hubspot", "CRM", hubspot.address(), "token", "pat-na1-synthetic-0001");

        assertThat(rows()).extracting(AccessRow::name).containsOnlyOnce(AGENT).doesNotContain(APP);
        AccessRow row = row(AGENT);
        assertThat(row.connectionName()).isEqualTo("Automations");
        assertThat(row.alsoIn()).containsExactly("CRM");
        assertThat(row.vendor()).contains("OpenAI");
        assertThat(row.cells().values()).extracting(AccessCell::answer).containsOnly(AccessCell.Answer.CAN);
        assertThat(row.cell(Capability.INFER).elsewhere()).contains("api.openai.com");
        assertThat(row.cell(Capability.CHANGE).bases())
                .as("set in n8n, seen in HubSpot")
                .contains(Basis.DECLARED, Basis.OBSERVED);
        assertThat(row.cell(Capability.CHANGE).elsewhere()).contains("api.hubapi.com", "CRM");
    }

    @Test
    void theRowOpensToWhatEachSystemSaysWithItsOwnEvidence() {
        scan("hubspot", "CRM", hubspot.address(), "token", "pat-na1-synthetic-0001");
        scan("n8n", "Automations", n8n.value("N8N_URL"), "apiKey", n8n.value("N8N_API_KEY"));

        IntegrationDetail agent =
                ours.as(cio, () -> access.find(row(AGENT).id())).orElseThrow();
        assertThat(agent.facts())
                .filteredOn(fact -> fact.capability() == Capability.CHANGE && fact.basis() == Basis.DECLARED)
                .filteredOn(fact -> fact.fields().contains("ai_lead_score"))
                .singleElement()
                .satisfies(fact -> assertThat(request(fact)).contains("/api/v1/workflows"));
        assertThat(agent.facts())
                .filteredOn(fact -> fact.elsewhere().equals(Optional.of("CRM")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.basis()).isEqualTo(Basis.OBSERVED);
                    assertThat(fact.fields()).containsExactly("ai_lead_score");
                    assertThat(request(fact)).contains("/crm/objects/2026-09/contacts/batch/read");
                });
        assertThat(agent.seenAs().getLast()).satisfies(app -> {
            assertThat(app.name()).isEqualTo(APP);
            assertThat(app.by()).contains(SameBy.KEY);
        });
    }

    private void scan(String connector, String name, String url, String field, String secret) {
        ConnectionDraft draft =
                new ConnectionDraft(connector, name, Map.of("url", url), Map.of(field, Secret.of(secret)), true);
        ScanFixture.Setting setting =
                new ScanFixture.Setting(ours, cio, hubspot, ours.as(cio, () -> connections.add(draft)));
        assertThat(fixture.scan(setting).snapshot()).as("%s was read", name).isPresent();
    }

    private static String request(AccessFact fact) {
        return fact.evidence().orElseThrow().request();
    }

    private AccessRow row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> rows() {
        return ours.as(cio, () -> access.list(AccessFilter.none(), Optional.empty(), 100))
                .items();
    }
}
