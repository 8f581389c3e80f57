package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessFact;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
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

/** The product's Salesforce connector, loaded as a plug-in: it reports layers, and the console lays them over each other. */
@DatabaseTest
class SalesforceScanTest {

    private static final Path RECORDINGS =
            Path.of("..", "connectors", "salesforce", "src", "test", "resources", "recordings");

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

    private final StubSystem salesforce = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void scan() {
        connectors.salesforce();
        salesforce.replays(RECORDINGS);
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        ConnectionDraft draft = new ConnectionDraft(
                "salesforce",
                "CRM",
                Map.of(
                        "url", salesforce.address(),
                        "signIn", "client credentials",
                        "key", "synthetic-consumer-key"),
                Map.of("secret", Secret.of("synthetic-consumer-secret")),
                true);
        ConnectionId connection = ours.as(cio, () -> connections.add(draft));
        in = new ScanFixture.Setting(ours, cio, salesforce, connection);
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.FINISHED);
    }

    @AfterEach
    void close() {
        salesforce.close();
    }

    @Test
    void anAgentMayWhatItsUserMayDownToTheFieldsAndWhatItsActionsSay() {
        assertThat(row("Service Agent").actsAs()).contains("Service Agent User");
        List<AccessFact> facts = facts("Service Agent");
        AccessFact contacts = only(facts, Capability.SEE, "Contact");
        assertThat(contacts.basis()).isEqualTo(Basis.EFFECTIVE);
        assertThat(contacts.fields()).containsExactly("Health_Note__c");
        assertThat(contacts.sensitivity()).isEqualTo(Grant.Sensitivity.SENSITIVE);
        assertThat(contacts.through()).isEqualTo("user:005000000000005AAA");
        AccessFact closing = only(facts, Capability.TRIGGER, "Close case");
        assertThat(closing.basis()).isEqualTo(Basis.DECLARED);
        assertThat(closing.mode()).isEqualTo(Grant.Mode.CONFIRMED);
        assertThat(only(facts, Capability.CHANGE, "Case").rights())
                .containsExactly("Permission set Agent access: Edit");
    }

    @Test
    void anAgentThatActsAsWhoeverTalksToItHasNoRightsOfAnotherUser() {
        assertThat(row("Marketing Helper").actsAs()).isEmpty();
        assertThat(facts("Marketing Helper")).isEmpty();
    }

    private static AccessFact only(List<AccessFact> facts, Capability capability, String resource) {
        return facts.stream()
                .filter(fact ->
                        fact.capability() == capability && fact.resource().equals(resource))
                .reduce((one, other) -> {
                    throw new AssertionError("two statements: " + one + " and " + other);
                })
                .orElseThrow();
    }

    private List<AccessFact> facts(String name) {
        return in.ours()
                .as(in.cio(), () -> access.find(row(name).id()))
                .orElseThrow()
                .facts();
    }

    private AccessRow row(String name) {
        return in.ours().as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 100)).items().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
