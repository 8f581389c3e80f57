package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Secret;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessPicture;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.scan.access.IntegrationDetail.SeenAs;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The identity provider and the CRM see one ChatGPT: it is one row, until somebody says that it is two. */
@DatabaseTest
class OneAiTest {

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

    private final StubSystem keycloak = StubSystem.start();
    private final StubSystem salesforce = StubSystem.start();
    private Workspace ours;
    private PersonId administrator;

    @BeforeEach
    void open() {
        connectors.keycloak();
        connectors.salesforce();
        ours = workspaces.open();
        administrator = ours.person("Ines Calvert", "administrator");
        keycloak.replays(recordings("keycloak"), text -> text.replace("copy.example.test", "chatgpt.com"));
        salesforce.replays(
                recordings("salesforce"), text -> text.replace("copy-assistant.example.test", "chatgpt.com"));
    }

    @AfterEach
    void close() {
        keycloak.close();
        salesforce.close();
    }

    @Test
    void whatBothSeeIsOneRowThatSaysWhatEachSees() {
        connectBoth();
        assertThat(rows("Copy")).singleElement().satisfies(row -> {
            assertThat(row.connectionName()).isEqualTo("Sign-in");
            assertThat(row.alsoIn()).containsExactly("CRM");
            assertThat(row.cell(Capability.CHANGE).answer())
                    .as("known from the CRM only")
                    .isEqualTo(AccessCell.Answer.CAN);
            assertThat(row.cell(Capability.CHANGE).elsewhere()).contains("CRM");
        });
        IntegrationDetail detail = detail();
        assertThat(detail.seenAs()).extracting(SeenAs::connectionName).containsExactly("Sign-in", "CRM");
        assertThat(detail.seenAs().getLast()).satisfies(crm -> {
            assertThat(crm.by()).contains(SameBy.PRODUCT);
            assertThat(crm.value()).contains("openai");
        });
        assertThat(detail.facts())
                .as("each statement says where it holds, on the basis it has there")
                .anyMatch(fact -> fact.elsewhere().equals(Optional.of("CRM")))
                .anyMatch(fact -> fact.elsewhere().isEmpty());
        assertThat(detail(detail.seenAs().getLast().id()).row().id())
                .as("the address of the part leads to the row")
                .isEqualTo(detail.row().id());
    }

    @Test
    void everyFigureFilterAndThePictureCountItOnce() {
        ConnectionId crm = connectBoth();
        assertThat(as(() -> access.summary()).integrations())
                .isEqualTo(as(() -> access.count(AccessFilter.none())))
                .isEqualTo(rows("").size());
        assertThat(as(() -> access.list(
                                new AccessFilter("", Set.of(crm), Set.of(), Set.of(), Set.of()), Optional.empty(), 50))
                        .items())
                .as("found by the other system too")
                .extracting(AccessRow::id)
                .contains(detail().row().id());
        assertThat(as(() -> access.picture(AccessFilter.none().withText("openai")))
                        .flows())
                .as("from one AI into both systems")
                .extracting(flow -> flow.system().map(AccessPicture.Target::name))
                .contains(Optional.of("Sign-in"), Optional.of("CRM"));
    }

    @Test
    void whoManagesConnectionsMakesTwoOfItForGood() {
        connectBoth();
        List<SeenAs> seen = detail().seenAs();
        PersonId reader = ours.person("Jonas Falk", "auditor");
        assertThatThrownBy(() -> ours.as(reader, () -> split(seen))).isInstanceOf(AccessDeniedException.class);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThatThrownBy(() -> theirs.as(stranger, () -> split(seen))).isInstanceOf(RefusedException.class);
        ours.as(administrator, () -> split(seen));
        assertThat(rows("Copy")).hasSize(2).allSatisfy(row -> assertThat(row.alsoIn())
                .isEmpty());
        assertThatThrownBy(() -> ours.as(administrator, () -> split(seen)))
                .as("they are two already")
                .isInstanceOf(RefusedException.class);
        connect("keycloak", "Sign-in again", keycloak);
        assertThat(rows("Copy"))
                .as("another connection joins one of them; those two stay two")
                .hasSize(2);
        assertThat(acts()).contains("integration.joined", "integration.split", "integration.parted");
    }

    @Test
    void whenTheSignInIsNotReadAnyMoreTheCrmStillShowsWhatItSees() {
        connectBoth();
        ConnectionId signIn = detail().seenAs().getFirst().connection();
        ours.as(administrator, () -> connections.remove(signIn, "Tried once"));
        assertThat(rows("Copy")).singleElement().satisfies(row -> {
            assertThat(row.connectionName()).isEqualTo("CRM");
            assertThat(row.alsoIn()).isEmpty();
        });
    }

    /** The most likely mistake: both call it the same, and that is all. */
    @Test
    void theSameNameAloneMakesNothingOne() {
        keycloak.replays(recordings("keycloak"), text -> text.replace("Copy assistant", "ChatGPT"));
        salesforce.replays(recordings("salesforce"), text -> text.replace("Copy Assistant", "ChatGPT"));
        connectBoth();
        assertThat(rows("ChatGPT")).hasSize(2);
    }

    private Void split(List<SeenAs> seen) {
        integrations.split(seen.getFirst().id(), seen.getLast().id(), "One is the press office's, one is service's");
        return null;
    }

    private ConnectionId connectBoth() {
        connect("keycloak", "Sign-in", keycloak);
        return connect("salesforce", "CRM", salesforce);
    }

    private ConnectionId connect(String connector, String name, StubSystem system) {
        Map<String, String> settings = connector.equals("keycloak")
                ? Map.of("url", system.address(), "realm", "harbour", "client", "remit")
                : Map.of("url", system.address(), "signIn", "client credentials", "key", "synthetic-consumer-key");
        ConnectionDraft draft =
                new ConnectionDraft(connector, name, settings, Map.of("secret", Secret.of("synthetic-secret")), true);
        ConnectionId connection = as(() -> connections.add(draft));
        assertThat(fixture.scan(new ScanFixture.Setting(ours, administrator, system, connection))
                        .state()
                        .active())
                .isFalse();
        return connection;
    }

    private List<AccessRow> rows(String words) {
        return as(() -> access.list(AccessFilter.none().withText(words), Optional.empty(), 50))
                .items();
    }

    private IntegrationDetail detail() {
        return detail(rows("Copy").getFirst().id());
    }

    private IntegrationDetail detail(IntegrationId id) {
        return as(() -> access.find(id)).orElseThrow();
    }

    private List<String> acts() {
        return database.asSuperuser()
                .sql("select act from evidence_record where tenant_id = ?")
                .param(ours.tenant().value())
                .query(String.class)
                .list();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return ours.as(administrator, work);
    }

    private static Path recordings(String connector) {
        return Path.of("..", "connectors", connector, "src", "test", "resources", "recordings");
    }
}
