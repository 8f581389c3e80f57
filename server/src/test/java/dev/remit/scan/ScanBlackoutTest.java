package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.ScanFixture.Pages;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.blackout.Blackout;
import dev.remit.scan.blackout.BlackoutService;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A system that is to be left alone is left alone, and its scan goes on afterwards. */
@DatabaseTest
class ScanBlackoutTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanRecovery recovery;

    @Autowired
    BlackoutService blackouts;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.openPaged(system);
        Pages.answerFrom(system, 2);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aScanThatIsAskedForWaitsForItsEndAndRunsWhenItIsTakenAway() {
        leaveAlone(Duration.ofMinutes(-1));
        ScanId scan = in.ours().as(in.cio(), () -> scans.scanNow(in.connection()));
        DeadNode node = new DeadNode(fixture, recovery, database);
        node.longAgo(scan);
        recovery.recover();
        Scan waiting = fixture.await(in, scan, s -> true);
        assertThat(waiting.state()).isEqualTo(ScanState.QUEUED);
        assertThat(waiting.waitsUntil()).isPresent();
        assertThat(system.requests()).isEmpty();

        set(List.of());
        node.longAgo(scan);
        database.asSuperuser()
                .sql("update scan set not_before = queued_at where id = ?")
                .param(scan.value())
                .update();
        recovery.recover();
        assertThat(fixture.await(in, scan, s -> !s.state().active()).state()).isEqualTo(ScanState.FINISHED);
    }

    @Test
    void aScanThatRunsWhenItIsSetIsInterruptedAndGoesOnFromItsCheckpoint() {
        CountDownLatch lastPage = new CountDownLatch(1);
        system.holds("/apps?page=2", lastPage, Pages.page(2, 2));
        DeadNode node = new DeadNode(fixture, recovery, database);
        ScanId scan = in.ours().as(in.cio(), () -> scans.scanNow(in.connection()));
        fixture.await(in, scan, s -> node.staged(scan) == 2 && system.asked("/apps?page=2") == 1);
        leaveAlone(Duration.ofMinutes(-1));
        Scan waiting = fixture.await(in, scan, s -> s.state() == ScanState.QUEUED);
        assertThat(waiting.waitsUntil()).isPresent();

        set(List.of());
        lastPage.countDown();
        fixture.until(() -> {
            database.asSuperuser()
                    .sql("update scan set queued_at = now() - interval '1 hour', not_before = '-infinity' where id = ?")
                    .param(scan.value())
                    .update();
            recovery.recover();
            return !node.column(scan, "state").equals("queued");
        });
        assertThat(fixture.await(in, scan, s -> !s.state().active()).state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(system.asked("/apps?page=2")).isEqualTo(2);
    }

    /** From so long from now on, for an hour. */
    private void leaveAlone(Duration in) {
        ZonedDateTime from = ZonedDateTime.now(ZoneId.of("Europe/Berlin")).plus(in);
        set(List.of(new Blackout(
                Set.of(from.getDayOfWeek()),
                from.toLocalTime(),
                from.plusHours(1).toLocalTime())));
    }

    private void set(List<Blackout> windows) {
        in.ours().as(in.cio(), () -> blackouts.set(in.connection(), windows));
    }
}
