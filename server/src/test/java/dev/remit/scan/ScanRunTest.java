package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.ConnectionService;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan while it runs: watched, cancelled, asked for twice, and not begun at all. */
@DatabaseTest
class ScanRunTest {

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

    @Test
    void progressCanBeWatchedAndACancelledScanLeavesNoTrace() {
        Acme.ordinary().answersFrom(system);
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
        Acme.ordinary().answersFrom(system);
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
        Acme.ordinary().answersFrom(system);
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

    private long staged(ScanId id) {
        return database.asSuperuser()
                .sql("select coalesce(sum(cardinality(keys)), 0) from scan_page where scan_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private List<AccessRow> rows(AccessFilter filter) {
        return as(() -> access.list(filter, Optional.empty(), 50)).items();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
