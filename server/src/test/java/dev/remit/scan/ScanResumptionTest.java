package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionService;
import dev.remit.scan.ScanFixture.Pages;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan whose node is gone goes on where it was, and the node that lost it does nothing more. */
@DatabaseTest
class ScanResumptionTest {

    private static final int PAGES = 3;

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanRecovery recovery;

    @Autowired
    ScanRunner runner;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ConnectionService connections;

    @Autowired
    TestDatabase database;

    private final StubSystem system = StubSystem.start();
    private final CountDownLatch lastPage = new CountDownLatch(1);
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.openPaged(system);
        Pages.answerFrom(system, PAGES);
        system.holds("/apps?page=3", lastPage, Pages.page(3, PAGES));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aScanOfADeadNodeGoesOnFromItsLastPageAndNothingIsThereTwice() {
        ScanId scan = readToTheLastPage();
        die(scan);
        goOn(scan);
        lastPage.countDown();
        Scan ended = ended(scan);

        assertThat(ended.state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(system.asked("/apps?page=2")).isEqualTo(1);
        assertThat(system.asked("/apps?page=3")).isEqualTo(2);
        assertThat(agents()).containsExactly("Agent 1", "Agent 2", "Agent 3", "Agent 4", "Agent 5", "Agent 6");
        assertThat(ended.drift()).contains(new Scan.Drift(6, 6, 0, 0));
        assertThat(staged(scan)).isZero();
    }

    @Test
    void aNodeThatLostItsScanWritesNothingAndEndsNothing() {
        ScanId scan = readToTheLastPage();
        take(scan, "another", "now()");
        lastPage.countDown();
        fixture.await(in, scan, s -> system.asked("/apps?page=3") == 1 && !runs(scan));

        assertThat(column(scan, "state || ' ' || node")).isEqualTo("running another");
        assertThat(staged(scan)).isEqualTo(4);
        assertThat(agents()).isEmpty();
    }

    @Test
    void aNodeThatStopsGivesItsScanBackAndGoesOnAfterItsStart() {
        ScanId scan = readToTheLastPage();
        runner.stop();
        runner.start();
        assertThat(column(scan, "state || ' ' || deaths")).isEqualTo("queued 0");
        longAgo(scan);
        goOn(scan);
        lastPage.countDown();

        assertThat(ended(scan).state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(agents()).hasSize(6);
    }

    @Test
    void whatWasReadFromAnotherAddressIsReadAgain() {
        ScanId scan = readToTheLastPage();
        as(() -> {
            connections.change(
                    in.connection(),
                    new ConnectionDraft("paged", "Moved", Map.of("url", system.address()), Map.of(), true));
            return in;
        });
        die(scan);
        goOn(scan);
        lastPage.countDown();

        assertThat(ended(scan).state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(2);
        assertThat(agents()).hasSize(6);
    }

    @Test
    void aScanThatThreeNodesDiedOverIsGivenUpAndItsConnectionCanBeScannedAgain() {
        ScanId scan = readToTheLastPage();
        for (int death = 1; death <= 2; death++) {
            die(scan);
            goOn(scan);
        }
        die(scan);
        recovery.recover();
        Scan ended = ended(scan);
        assertThat(ended.state()).isEqualTo(ScanState.FAILED);
        assertThat(ended.message().orElseThrow()).contains("three times");
        assertThat(staged(scan)).isZero();

        lastPage.countDown();
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.FINISHED);
    }

    @Test
    void aScanGivenBackCanBeCancelledAndLeavesNothing() {
        ScanId scan = readToTheLastPage();
        runner.stop();
        as(() -> {
            scans.cancel(scan, "The site is being moved");
            return scan;
        });
        runner.start();
        longAgo(scan);
        recovery.recover();
        assertThat(column(scan, "state")).isEqualTo("cancelled");
        assertThat(staged(scan)).isZero();
    }

    private ScanId readToTheLastPage() {
        ScanId scan = as(() -> scans.scanNow(in.connection()));
        fixture.await(in, scan, s -> staged(scan) == 4 && system.asked("/apps?page=3") == 1);
        return scan;
    }

    /** As the other nodes see it: its node says nothing any more. */
    private void die(ScanId scan) {
        take(scan, "dead", "now() - interval '1 minute'");
    }

    private void take(ScanId scan, String node, String aliveAt) {
        database.asSuperuser()
                .sql("update scan set node = ?, alive_at = " + aliveAt
                        + ", queued_at = now() - interval '1 hour' where id = ?")
                .params(node, scan.value())
                .update();
    }

    private void longAgo(ScanId scan) {
        database.asSuperuser()
                .sql("update scan set queued_at = now() - interval '1 hour' where id = ?")
                .param(scan.value())
                .update();
    }

    /** Until this node, which still has to notice that it lost it, has taken it up and asked for the page that is missing. */
    private void goOn(ScanId scan) {
        String before = column(scan, "starts::text");
        fixture.await(in, scan, s -> {
            recovery.recover();
            return !column(scan, "starts::text").equals(before) && runs(scan);
        });
    }

    private boolean runs(ScanId scan) {
        return column(scan, "state").equals("running")
                && !List.of("dead", "another").contains(column(scan, "node"));
    }

    private Scan ended(ScanId scan) {
        return fixture.await(in, scan, s -> !s.state().active());
    }

    private String column(ScanId scan, String expression) {
        return database.asSuperuser()
                .sql("select " + expression + " from scan where id = ?")
                .param(scan.value())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    private long staged(ScanId scan) {
        return database.asSuperuser()
                .sql("select count(*) from scan_staged where scan_id = ?")
                .param(scan.value())
                .query(Long.class)
                .single();
    }

    private List<String> agents() {
        return as(() -> access.list(AccessFilter.none(), Optional.empty(), 50)).items().stream()
                .map(AccessRow::name)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
