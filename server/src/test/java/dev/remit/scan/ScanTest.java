package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.access.LastUse;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
class ScanTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanQueries queries;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ConnectionService connections;

    @Autowired
    ConnectionQueries connectionQueries;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme ordinary() {
        return new Acme()
                .person("user:1", "Mara Editor")
                .plugin("plugin:ai-engine", "AI Engine", "chatgpt.com")
                .plugin("plugin:forms", "Contact forms", "forms.example.test")
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                .grant("user:1", "SEE", "posts", "TENANT")
                .use("agent:7", "2026-11-18T10:00:00Z");
    }

    @Test
    void aScanAnswersItsQuestionsAndDrawsTheAccessMap() {
        ordinary().answersFrom(system);
        Scan scan = fixture.scan(in);

        assertThat(scan.state()).isEqualTo(ScanState.FINISHED);
        assertThat(scan.questions())
                .extracting(ScanQuestion::question)
                .containsExactly(Question.INTEGRATIONS, Question.GRANTS, Question.LAST_USE, Question.APPROVALS);
        assertThat(scan.answered()).isEqualTo(3);
        assertThat(scan.drift()).contains(new Scan.Drift(2, 2, 0, 0));

        AccessRow agent = row("Writing agent");
        assertThat(agent.actsAs()).contains("Mara Editor");
        assertThat(agent.lastUse())
                .isEqualTo(new LastUse(
                        LastUse.Status.KNOWN, Optional.of(Instant.parse("2026-11-18T10:00:00Z")), Optional.empty()));
        assertThat(agent.cell(Capability.CHANGE).reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(agent.cell(Capability.STORE).answer()).isEqualTo(AccessCell.Answer.CANNOT);
        assertThat(row("AI Engine").product()).isPresent();
        assertThat(rows(AccessFilter.none())).extracting(AccessRow::name).containsExactly("AI Engine", "Writing agent");
    }

    @Test
    void eachStatementOfAnIntegrationSaysWhereItWasRead() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        IntegrationDetail detail =
                as(() -> access.find(row("Writing agent").id()).orElseThrow());
        assertThat(detail.facts()).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.evidence()).isPresent();
            assertThat(fact.evidence().get().request()).isEqualTo("GET /grants");
            assertThat(fact.through()).isEqualTo("user:1");
            assertThat(fact.rights()).containsExactly("right_posts");
        });
        assertThat(as(() -> access.find(row("AI Engine").id()).orElseThrow()).recognition())
                .isPresent();
    }

    @Test
    void theNextScanSaysWhatIsNewWiderAndGone() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        new Acme()
                .person("user:1", "Mara Editor")
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "TENANT")
                .grant("user:1", "TRIGGER", "mails", "WORKSPACE")
                .answersFrom(system);
        Scan second = fixture.scan(in);

        assertThat(second.drift()).contains(new Scan.Drift(2, 1, 1, 1));
        assertThat(rows(AccessFilter.none().only(AccessFilter.Only.CHANGED)))
                .extracting(AccessRow::name)
                .containsExactly("AI Engine", "Sending agent", "Writing agent");
        assertThat(row("Writing agent").cell(Capability.TRIGGER).changed()).isTrue();
        assertThat(rows(AccessFilter.none()))
                .extracting(AccessRow::name)
                .containsExactly("Sending agent", "Writing agent");
        assertThat(as(() -> queries.changes(second.id(), Optional.empty(), 50)).items())
                .extracting(c -> c.key())
                .contains("agent:8", "plugin:ai-engine");
    }

    @Test
    void scanningAgainWithoutAChangeChangesNothing() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        Scan second = fixture.scan(in);
        assertThat(second.drift()).contains(new Scan.Drift(2, 0, 0, 0));
        assertThat(as(() -> queries.changes(second.id(), Optional.empty(), 50)).items())
                .isEmpty();
    }

    @Test
    void aQuestionThatWasForbiddenMakesNothingGoneAndIsNotNo() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/grants", 403, "application/json", "{\"message\":\"needs view_grants\"}");
        new Acme().agent("agent:9", "Newcomer", "user:9").answersFrom(system);
        system.says("/grants", 403, "application/json", "{\"message\":\"needs view_grants\"}");
        Scan second = fixture.scan(in);

        assertThat(second.state()).isEqualTo(ScanState.PARTIAL);
        assertThat(coverage(second, Question.GRANTS)).isEqualTo(Coverage.Status.FORBIDDEN);
        AccessCell cell = row("Newcomer").cell(Capability.CHANGE);
        assertThat(cell.answer()).isEqualTo(AccessCell.Answer.UNKNOWN);
        assertThat(cell.gap().orElseThrow().status()).isEqualTo(Coverage.Status.FORBIDDEN);
    }

    @Test
    void aScanThatCannotReadAppsKeepsWhatWasKnownAndSaysSinceWhen() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/apps", 500, "text/plain", "broken");
        Scan second = fixture.scan(in);
        assertThat(second.state()).isEqualTo(ScanState.PARTIAL);
        assertThat(rows(AccessFilter.none())).hasSize(2).allSatisfy(row -> {
            assertThat(row.unknownSince()).isPresent();
            assertThat(row.goneAt()).isEmpty();
        });
        ordinary().answersFrom(system);
        fixture.scan(in);
        assertThat(rows(AccessFilter.none()))
                .allSatisfy(row -> assertThat(row.unknownSince()).isEmpty());
    }

    @Test
    void aWrongPasswordIsANamedFailureOfTheConnectionAndNothingIsGone() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/apps", 401, "application/json", "{\"message\":\"bad token " + ScanFixture.CANARY + "\"}");
        Scan failed = fixture.scan(in);

        assertThat(failed.state()).isEqualTo(ScanState.FAILED);
        assertThat(failed.message()).isPresent();
        assertThat(failed.drift()).isEmpty();
        assertThat(rows(AccessFilter.none())).hasSize(2);
        Connection connection = as(() -> connectionQueries.find(in.connection()).orElseThrow());
        assertThat(connection.failure()).isPresent();
        ordinary().answersFrom(system);
        fixture.scan(in);
        assertThat(as(() -> connectionQueries.find(in.connection()).orElseThrow())
                        .failure())
                .isEmpty();
    }

    @Test
    void aSignInPageInsteadOfDataIsUnreachableNotNothingFound() {
        ordinary().answersFrom(system);
        system.says("/apps", 200, "text/html", "<html>Sign in</html>");
        assertThat(coverage(fixture.scan(in), Question.INTEGRATIONS)).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    @Test
    void halfAnAnswerIsUnreachableNotHalfTheTruth() {
        ordinary().answersFrom(system);
        system.halves("/apps", ordinary().appsJson());
        assertThat(coverage(fixture.scan(in), Question.INTEGRATIONS)).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    @Test
    void progressCanBeWatchedAndACancelledScanLeavesNoTrace() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        CountDownLatch gate = new CountDownLatch(1);
        new Acme().answersFrom(system);
        system.holds("/grants", gate, "[]");
        ScanId id = as(() -> scans.scanNow(in.connection()));
        Scan watched = fixture.await(in, id, scan -> scan.questions().stream()
                .anyMatch(q -> q.coverage().isPresent() && q.answered()));
        assertThat(watched.state()).isEqualTo(ScanState.RUNNING);
        assertThatThrownBy(() -> as(() -> scans.scanNow(in.connection())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ALREADY_SCANNING");
        as(() -> {
            scans.cancel(id, "The site is being moved");
            return id;
        });
        Scan cancelled = fixture.await(in, id, scan -> !scan.state().active());
        gate.countDown();
        assertThat(cancelled.state()).isEqualTo(ScanState.CANCELLED);
        assertThat(cancelled.snapshot()).isEmpty();
        assertThat(rows(AccessFilter.none())).hasSize(2);
        assertThat(staged(id)).isZero();
    }

    @Test
    void whatIsExpectedOfAScanIsWhatTheLastOneTookAndNothingIfThereWasNone() {
        ordinary().answersFrom(system);
        assertThat(held().expectedEnd()).isEmpty();
        Scan second = held();
        assertThat(second.expectedEnd().orElseThrow())
                .isAfter(second.startedAt().orElseThrow());
        assertThat(second.questions())
                .filteredOn(q -> q.coverage().isEmpty())
                .isNotEmpty()
                .allSatisfy(q -> assertThat(q.expected()).isPresent());
    }

    /** A scan as it is while its last question is being asked; then it ends. */
    private Scan held() {
        CountDownLatch gate = new CountDownLatch(1);
        system.holds("/uses", gate, "[]");
        ScanId id = as(() -> scans.scanNow(in.connection()));
        Scan seen = fixture.await(in, id, scan -> scan.answered() == 2);
        gate.countDown();
        fixture.await(in, id, scan -> !scan.state().active());
        return seen;
    }

    @Test
    void theSameRunOfAScheduleIsMadeOnce() {
        ordinary().answersFrom(system);
        Instant due = Instant.parse("2026-11-20T05:15:00Z");
        Optional<ScanId> first = as(() -> scans.scanDue(in.connection(), due, due));
        fixture.await(in, first.orElseThrow(), scan -> !scan.state().active());
        assertThat(as(() -> scans.scanDue(in.connection(), due, due))).isEmpty();
        assertThat(as(() -> queries.list(Optional.of(in.connection()), Optional.empty(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void aDisabledConnectionIsNotScanned() {
        as(() -> {
            connections.disable(in.connection(), "moving");
            return in;
        });
        assertThatThrownBy(() -> as(() -> scans.scanNow(in.connection()))).isInstanceOf(RefusedException.class);
        assertThat(as(() -> scans.scanDue(in.connection(), Instant.EPOCH, Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void everyActOfAScanIsOnTheConnectionsTimelineAndNoSecretIsAnywhere(CapturedOutput output) {
        system.says(
                "/apps",
                200,
                "application/json",
                "[{\"key\":\"a\",\"kind\":\"AGENT\",\"name\":\"" + ScanFixture.CANARY + "\"}]");
        system.json("/grants", "[]");
        system.json("/uses", "[]");
        fixture.scan(in);
        var timeline = as(() -> ledger.timeline(in.connection().subject(), Optional.empty(), 10))
                .items();
        assertThat(timeline)
                .extracting(r -> r.act().name())
                .containsExactly("scan.ended", "scan.requested", "connection.added");
        assertThat(timeline + output.toString() + as(() -> access.list(AccessFilter.none(), Optional.empty(), 10)))
                .doesNotContain(ScanFixture.CANARY);
    }

    @Test
    void anotherWorkspaceSeesNeitherScansNorIntegrations() {
        ordinary().answersFrom(system);
        Scan scan = fixture.scan(in);
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> queries.find(scan.id()))).isEmpty();
        assertThat(theirs.as(stranger, () -> access.list(AccessFilter.none(), Optional.empty(), 10))
                        .items())
                .isEmpty();
        assertThat(theirs.as(stranger, () -> access.find(row("AI Engine").id())))
                .isEmpty();
        assertThatThrownBy(() -> theirs.as(stranger, () -> scans.scanNow(in.connection())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyThoseWhoMayScanScanAndOnlyThoseWhoMayReadRead() {
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        PersonId marketer = in.ours().person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> in.ours().as(auditor, () -> scans.scanNow(in.connection())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> in.ours().as(marketer, () -> access.summary()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(in.ours().as(auditor, () -> access.summary()).integrations()).isZero();
    }

    @Test
    void theFiguresOfTheMapAgreeWithItsRows() {
        ordinary().answersFrom(system);
        fixture.scan(in);
        var summary = as(() -> access.summary());
        for (Capability capability : Capability.values()) {
            AccessFilter filter = AccessFilter.that(capability);
            assertThat(rows(filter)).hasSize(summary.byCapability().get(capability));
            assertThat(as(() -> access.count(filter)))
                    .isEqualTo(summary.byCapability().get(capability));
        }
        assertThat(summary.withoutUseCase()).isEqualTo(2);
    }

    private long staged(ScanId id) {
        return database.asSuperuser()
                .sql("select coalesce(sum(cardinality(keys)), 0) from scan_page where scan_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private static Coverage.Status coverage(Scan scan, Question question) {
        return scan.questions().stream()
                .filter(q -> q.question() == question)
                .findFirst()
                .orElseThrow()
                .coverage()
                .orElseThrow()
                .status();
    }

    private AccessRow row(String name) {
        return rows(AccessFilter.none()).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> rows(AccessFilter filter) {
        return as(() -> access.list(filter, Optional.empty(), 50)).items();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
