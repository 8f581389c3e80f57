package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The product's n8n connector, loaded as a plug-in: a workflow that reaches into other systems is one row over all of them. */
@DatabaseTest
class N8nScanTest {

    private static final Path RECORDINGS = Path.of("..", "connectors", "n8n", "src", "test", "resources", "recordings");
    private static final String HUBSPOT = "api.hubapi.com";

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
    private ScanFixture.Setting in;

    @BeforeEach
    void scan() {
        connectors.n8n();
        n8n.replays(RECORDINGS);
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        ConnectionDraft draft = new ConnectionDraft(
                "n8n",
                "Automations",
                Map.of("url", n8n.address()),
                Map.of("apiKey", Secret.of("n8n_api_synthetic0123456789")),
                true);
        ConnectionId connection = ours.as(cio, () -> connections.add(draft));
        in = new ScanFixture.Setting(ours, cio, n8n, connection);
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.FINISHED);
    }

    @AfterEach
    void close() {
        n8n.close();
    }

    @Test
    void aWorkflowWithAKeyToHubSpotAndAModelIsOneRowOverTwoSystems() {
        assertThat(rows())
                .filteredOn(row -> row.name().equals("Lead enrichment agent"))
                .hasSize(1);
        AccessRow row = row("Lead enrichment agent");
        assertThat(row.vendor()).contains("OpenAI");
        assertThat(row.actsAs()).contains("Olga Brandt");
        assertThat(row.cells().values()).extracting(AccessCell::answer).containsOnly(AccessCell.Answer.CAN);
        assertThat(row.cell(Capability.CHANGE).elsewhere()).containsExactly(HUBSPOT);
        assertThat(row.cell(Capability.SEE).elsewhere()).containsExactly(HUBSPOT);
        assertThat(row.cell(Capability.INFER).elsewhere()).contains(HUBSPOT, "api.openai.com");
        assertThat(row.cell(Capability.INFER).bases()).contains(Basis.DECLARED, Basis.INFERRED);
        assertThat(row.cell(Capability.TRIGGER).elsewhere()).contains("slack.com");
    }

    @Test
    void theRowOpensToTheFieldsAndTheReasoning() {
        List<AccessFact> facts = detail("Lead enrichment agent").facts();
        assertThat(facts)
                .filteredOn(fact -> fact.capability() == Capability.CHANGE)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.kind()).isEqualTo(ResourceKind.CONTACT);
                    assertThat(fact.fields()).containsExactlyInAnyOrder("ai_lead_score", "email", "leadStatus");
                    assertThat(fact.elsewhere()).contains(HUBSPOT);
                });
        assertThat(facts)
                .filteredOn(fact -> fact.basis() == Basis.INFERRED && fact.kind() == ResourceKind.CONTACT)
                .extracting(AccessFact::rights)
                .anySatisfy(rights -> assertThat(rights)
                        .contains("sees contact in api.hubapi.com", "calls models at api.openai.com"));
    }

    @Test
    void aWorkflowWithoutAModelIsNoAiAndAnAgentsToolsAre() {
        assertThat(rows())
                .extracting(AccessRow::name)
                .contains("Tools for the support assistant", "Newsletter draft")
                .doesNotContain("Event sign-up", "HubSpot app token");
        assertThat(row("Tools for the support assistant")
                        .cell(Capability.CHANGE)
                        .elsewhere())
                .containsExactly("salesforce.com");
    }

    private IntegrationDetail detail(String name) {
        return in.ours().as(in.cio(), () -> access.find(row(name).id())).orElseThrow();
    }

    private AccessRow row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> rows() {
        return in.ours()
                .as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 100))
                .items();
    }
}
