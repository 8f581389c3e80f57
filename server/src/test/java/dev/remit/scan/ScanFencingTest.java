package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.RunEnd;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Acting;
import dev.remit.scan.ScanFixture.Pages;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.ScanStore.Held;
import dev.remit.shared.Ids;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.TenantRoundBoundary;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scan is taken by one node and ends once, whoever looks at it meanwhile. */
@DatabaseTest
class ScanFencingTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanBoundary boundary;

    @Autowired
    ScanEnding ending;

    @Autowired
    ScanRecovery recovery;

    @Autowired
    TenantRoundBoundary tenants;

    @Autowired
    Acting acting;

    @Autowired
    ScanStore store;

    @Autowired
    ScanRecovery.Work work;

    @Autowired
    Ids ids;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.openPaged(system);
        Pages.answerFrom(system, 1);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void ofTwoNodesThatWantAScanOneGetsIt() {
        ScanId scan = insert("queued", null);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List.of("a", "b")
                    .forEach(node -> nodes.execute(() -> boundary.run(in.ours().tenant(), scan, node)));
        }
        assertThat(fixture.await(in, scan, s -> !s.state().active()).state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(endings()).isEqualTo(1);
    }

    @Test
    void ofTwoNodesThatFindAScanOfADeadNodeOneGoesOnWithIt() {
        ScanId scan = insert("running", "dead");
        database.asSuperuser()
                .sql("update scan set alive_at = now() - interval '1 minute' where id = ?")
                .param(scan.value())
                .update();
        ScanRunner second = new ScanRunner(boundary, ids, 1);
        second.start();
        ScanRecovery other = new ScanRecovery(tenants, acting, store, ending, second, work);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List.of(recovery, other).forEach(node -> nodes.execute(node::recover));
        }
        Scan ended = fixture.await(in, scan, s -> !s.state().active());
        second.stop();

        assertThat(ended.state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(endings()).isEqualTo(1);
        assertThat(new DeadNode(fixture, recovery, database).column(scan, "deaths || ' ' || starts"))
                .isEqualTo("1 1");
    }

    @Test
    void whoeverAskedToStopItBeforeItsEndIsHeard() {
        ScanId scan = insert("running", "a");
        database.asSuperuser()
                .sql("update scan set cancel_reason = 'The site is being moved' where id = ?")
                .param(scan.value())
                .update();
        end(new Held(scan, in.connection(), "a"));
        Scan ended = fixture.await(in, scan, s -> true);
        assertThat(ended.state()).isEqualTo(ScanState.CANCELLED);
        assertThat(ended.message()).contains("The site is being moved");
    }

    @Test
    void whoLostAScanDoesNotEndIt() {
        ScanId scan = insert("running", "b");
        end(new Held(scan, in.connection(), "a"));
        assertThat(fixture.await(in, scan, s -> true).state()).isEqualTo(ScanState.RUNNING);
        assertThat(endings()).isZero();
    }

    @Test
    void whileAScanIsBeingStoredNobodyTakesItAndNobodyStopsIt() throws Exception {
        CompletableFuture<Object> cancelling;
        ScanId scan;
        try (Connection other = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password())) {
            lock(other, "integration_access");
            scan = as(() -> scans.scanNow(in.connection()));
            waitingForALock(1);

            recovery.recover();
            ScanId ending = scan;
            cancelling = CompletableFuture.supplyAsync(() -> as(() -> {
                scans.cancel(ending, "too late");
                return ending;
            }));
            waitingForALock(2);
            other.rollback();
        }
        assertThat(fixture.await(in, scan, s -> !s.state().active()).state()).isEqualTo(ScanState.FINISHED);
        assertThatThrownBy(() -> cancelling.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(RefusedException.class);
        assertThat(endings()).isEqualTo(1);
    }

    private static void lock(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private void waitingForALock(int sessions) {
        fixture.until(() -> database.asSuperuser()
                        .sql(
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                >= sessions);
    }

    private void end(Held scan) {
        in.ours().asJob(() -> {
            ending.ended(scan, new RunEnd(Optional.empty(), Optional.empty(), Map.of(), false));
            return scan;
        });
    }

    private ScanId insert(String state, String node) {
        ScanId scan = new ScanId(UUID.randomUUID());
        database.asSuperuser()
                .sql("""
                        insert into scan(tenant_id, id, connection_id, cause, state, queued_at, started_at, alive_at, node)
                        values (?, ?, ?, 'person', ?, now(), now(), now(), ?)""")
                .param(in.ours().tenant().value())
                .param(scan.value())
                .param(in.connection().value())
                .param(state)
                .param(node)
                .update();
        return scan;
    }

    private long endings() {
        return as(() -> ledger.timeline(in.connection().subject(), Optional.empty(), 50)).items().stream()
                .filter(record -> record.act().name().equals("scan.ended"))
                .count();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
