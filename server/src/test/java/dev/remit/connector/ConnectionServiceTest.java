package dev.remit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Check;
import dev.remit.plugin.Secret;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectionServiceTest {

    private static final String CANARY = "canary-7f3a-do-not-leak";

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestConnectors connectors;

    @Autowired
    ConnectionService service;

    @Autowired
    ConnectionQueries queries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Workspace ours;
    private PersonId cio;

    @BeforeEach
    void open() {
        connectors.acme();
        connectors.naughty();
        ours = workspaces.open();
        cio = ours.person("Ines Calvert", "cio");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void everythingWrongWithWhatWasEnteredIsSaidAtOnceAtItsField() {
        ConnectionDraft draft =
                new ConnectionDraft("acme", " ", Map.of("url", "ftp://x", "site", "a b"), Map.of(), false);
        assertThat(problems(() -> service.add(draft)))
                .extracting(p -> p.field().orElse(""))
                .containsExactlyInAnyOrder("name", "fields.url", "fields.site", "fields.token");
    }

    @Test
    void aNameIsTakenOnceAndFreeAgainAfterRemoval() {
        ConnectionId first = add("Main site");
        assertThat(problems(() -> service.add(draft("main SITE", CANARY))))
                .extracting(Problem::refusal)
                .containsExactly(ConnectorRefusal.NAME_TAKEN);
        ours.as(cio, () -> service.remove(first, "replaced"));
        assertThat(add("Main site")).isNotEqualTo(first);
    }

    @Test
    void aSecretIsNowhereToBeFoundOnceItWasEntered(CapturedOutput output) {
        system.says("/me", 401, "application/json", "{\"message\":\"" + CANARY + " is wrong\"}");
        ConnectionId id = add("Main site");
        ConnectionTest test = ours.as(cio, () -> service.test(id));
        Connection shown = ours.as(cio, () -> queries.find(id).orElseThrow());

        assertThat(test.checks()).extracting(Check::outcome).contains(Check.Outcome.FAILED);
        assertThat(shown.secrets()).containsOnlyKeys("token");
        assertThat(test.toString() + shown + timeline(id) + output).doesNotContain(CANARY);
        assertThat(everyTextInTheDatabase()).doesNotContain(CANARY).contains("Main site");
    }

    @Test
    void whatABrokenConnectorSaysIsNotShownBecauseItMayHoldTheSecret() {
        ConnectionDraft draft = new ConnectionDraft(
                "naughty",
                "Broken",
                Map.of("url", system.address(), "mode", "throw"),
                Map.of("password", Secret.of(CANARY)),
                true);
        ConnectionId id = ours.as(cio, () -> service.add(draft));
        assertThat(ours.as(cio, () -> service.test(id)).toString()).doesNotContain(CANARY);
    }

    @Test
    void testingNamesEachCheckKeepsItAndIsRecorded() {
        system.json("/me", "{\"name\":\"reader\"}");
        ConnectionId id = add("Main site");
        ConnectionTest test = ours.as(cio, () -> service.test(id));
        assertThat(test.checks()).containsExactly(Check.passed("The token is accepted", "as reader"));
        assertThat(ours.as(cio, () -> queries.find(id).orElseThrow().lastTest().orElseThrow()))
                .isEqualTo(test);
        assertThat(timeline(id))
                .extracting(r -> r.act().name())
                .containsExactly("connection.tested", "connection.added");
    }

    @Test
    void aNewAddressNeedsTheSecretAgainSoThatNobodyHasItSentToThemselves() {
        ConnectionId id = add("Main site");
        ConnectionDraft elsewhere =
                new ConnectionDraft("acme", "Main site", Map.of("url", "http://127.0.0.1:1"), Map.of(), true);
        assertThat(problems(() -> service.change(id, elsewhere)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.field()).contains("fields.token");
                    assertThat(p.refusal()).isEqualTo(ConnectorRefusal.SECRET_NEEDED_AGAIN);
                });
        ConnectionDraft renamed = new ConnectionDraft("acme", "Site", Map.of("url", system.address()), Map.of(), true);
        ours.as(cio, () -> service.change(id, renamed));
        assertThat(ours.as(cio, () -> queries.find(id).orElseThrow().name())).isEqualTo("Site");
    }

    @Test
    void aReplacedSecretIsTheOneThatIsUsed() {
        ConnectionId id = add("Main site");
        ours.as(cio, () -> service.replaceSecret(id, "token", Secret.of("another-secret")));
        assertThat(problems(() -> service.replaceSecret(id, "url", Secret.of("x"))))
                .extracting(Problem::refusal)
                .containsExactly((Refusal) ConnectorRefusal.FIELD_UNKNOWN);
        assertThat(timeline(id).getFirst().act().details()).containsEntry("field", "token");
    }

    @Test
    void removingForgetsTheSecretsAndKeepsTheHistory() {
        ConnectionId id = add("Main site");
        ours.as(cio, () -> service.remove(id, "not used any more"));
        Connection removed = ours.as(cio, () -> queries.find(id).orElseThrow());
        assertThat(removed.state()).isEqualTo(ConnectionState.REMOVED);
        assertThat(removed.secrets()).isEmpty();
        assertThat(ours.as(cio, () -> queries.list(Optional.empty(), 10)).items())
                .isEmpty();
        assertThat(problems(() -> service.enable(id)))
                .extracting(Problem::refusal)
                .containsExactly((Refusal) ConnectorRefusal.CONNECTION_REMOVED);
        assertThat(timeline(id).getFirst().reason()).contains("not used any more");
    }

    @Test
    void theListIsReadPageByPageInTheOrderOfNames() {
        List.of("delta", "Alpha", "charlie", "Bravo").forEach(this::add);
        var first = ours.as(cio, () -> queries.list(Optional.empty(), 3));
        var second = ours.as(cio, () -> queries.list(first.next(), 3));
        assertThat(first.items()).extracting(Connection::name).containsExactly("Alpha", "Bravo", "charlie");
        assertThat(second.items()).extracting(Connection::name).containsExactly("delta");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        ConnectionId id = add("Main site");
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.find(id))).isEmpty();
        assertThatThrownBy(() -> theirs.as(stranger, () -> service.remove(id, "mine now")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> theirs.as(stranger, () -> service.test(id))).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyThoseWhoManageConnectionsChangeThem() {
        ConnectionId id = add("Main site");
        PersonId auditor = ours.person("Olu Adeyemi", "auditor");
        assertThat(ours.as(auditor, () -> queries.find(id))).isPresent();
        assertThatThrownBy(() -> ours.as(auditor, () -> service.disable(id, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.as(auditor, () -> service.add(draft("Other", CANARY))))
                .isInstanceOf(AccessDeniedException.class);
        PersonId marketer = ours.person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> ours.as(marketer, () -> queries.find(id))).isInstanceOf(AccessDeniedException.class);
    }

    private ConnectionId add(String name) {
        return ours.as(cio, () -> service.add(draft(name, CANARY)));
    }

    private ConnectionDraft draft(String name, String token) {
        return new ConnectionDraft(
                "acme", name, Map.of("url", system.address()), Map.of("token", Secret.of(token)), true);
    }

    private List<EvidenceRecord> timeline(ConnectionId id) {
        return ours.as(cio, () -> ledger.timeline(id.subject(), Optional.empty(), 20))
                .items();
    }

    private List<Problem> problems(Runnable work) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(RefusedException.class, () -> ours.as(cio, work))
                .problems();
    }

    private String everyTextInTheDatabase() {
        List<String> tables = database.asSuperuser()
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            database.asSuperuser()
                    .sql("select t::text from \"" + table + "\" t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
