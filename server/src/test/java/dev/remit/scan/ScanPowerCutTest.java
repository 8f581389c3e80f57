package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.ScanFixture.Pages;
import dev.remit.testing.ConnectorJar;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console of its own is killed twice over one scan; another scan of the same system, left in peace, says what it should have found. */
class ScanPowerCutTest {

    private static final int PAGES = 5;
    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.fresh();
    private final StubSystem calm = StubSystem.start();
    private final StubSystem slow = StubSystem.start();
    private final CountDownLatch lastPage = new CountDownLatch(1);
    private ScanningConsole console;

    @BeforeEach
    void start() throws IOException {
        ConnectorJar.build(home.resolve("connectors"), "paged", Map.of("version", "1.0.0"));
        Pages.answerFrom(calm, PAGES);
        Pages.answerFrom(slow, PAGES);
        slow.holds("/apps?page=" + PAGES, lastPage, Pages.page(PAGES, PAGES));
        console = ScanningConsole.scanning(database, home, Map.of("calm", calm.address(), "slow", slow.address()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        console.close();
        calm.close();
        slow.close();
    }

    @Test
    void aScanOverWhichTheConsoleIsKilledFindsAllThatAnUndisturbedOneFindsAndNothingTwice() throws Exception {
        until(() -> state("calm").equals("finished 0") && staged() == 2L * (PAGES - 1));
        kill();
        lastPage.countDown();
        try (Connection other = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table integration_access in access exclusive mode");
            goesOn();
            until(() -> count("""
                    select count(*) from pg_stat_activity
                     where datname = current_database() and wait_event_type = 'Lock'""") == 1);
            kill();
        }
        goesOn();
        until(() -> state("slow").equals("finished 2"));

        assertThat(slow.asked("/apps?page=1")).isEqualTo(1);
        assertThat(slow.asked("/apps?page=" + (PAGES - 1))).isEqualTo(1);
        assertThat(slow.asked("/apps?page=" + PAGES)).isEqualTo(2);
        assertThat(facts("slow")).hasSize(2 * PAGES + 1).isEqualTo(facts("calm"));
        assertThat(integrations("slow")).hasSize(2 * PAGES).isEqualTo(integrations("calm"));
        assertThat(staged()).isZero();
        assertThat(count("select count(*) from evidence_record where act = 'scan.ended'"))
                .isEqualTo(2);
    }

    private void kill() throws InterruptedException {
        assertThat(console.alive()).as("the console runs").isTrue();
        console.kill();
    }

    private void goesOn() throws IOException {
        // so that nobody has to wait until its silence is long enough
        database.asSuperuser()
                .sql("update scan set alive_at = alive_at - interval '1 minute' where state = 'running'")
                .update();
        console = ScanningConsole.following(database, home);
    }

    private String state(String connection) {
        return database.asSuperuser()
                .sql("""
                        select coalesce(max(s.state || ' ' || s.deaths), '') from scan s
                          join connection c on c.tenant_id = s.tenant_id and c.id = s.connection_id where c.name = ?""")
                .param(connection)
                .query(String.class)
                .single();
    }

    private List<String> facts(String connection) {
        return lines("observation", "question || ' ' || key || ' ' || fact || ' ' || encode(hash, 'hex')", connection);
    }

    private List<String> integrations(String connection) {
        return lines("integration", "principal || ' ' || name", connection);
    }

    private List<String> lines(String table, String line, String connection) {
        return database.asSuperuser()
                .sql("""
                        select %s from %s where connection_id = (select id from connection where name = ?)
                         order by 1""".formatted(line, table))
                .param(connection)
                .query(String.class)
                .list();
    }

    private long staged() {
        return count("select coalesce(sum(cardinality(keys)), 0) from scan_page");
    }

    private long count(String query) {
        return database.asSuperuser().sql(query).query(Long.class).single();
    }

    private void until(BooleanSupplier happened) {
        long end = System.nanoTime() + START.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end || !console.alive()) {
                throw new AssertionError("it did not happen:\n" + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
