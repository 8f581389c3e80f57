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

    private DeadNode node;

    @BeforeEach
    void open() {
        node = new DeadNode(fixture, recovery, database);
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
        node.dies(scan);
        node.isFollowed(in, scan);
        lastPage.countDown();
        Scan ended = ended(scan);

        assertThat(ended.state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(1);
        assertThat(system.asked("/apps?page=2")).isEqualTo(1);
        assertThat(system.asked("/apps?page=3")).isEqualTo(2);
        assertThat(agents()).containsExactly("Agent 1", "Agent 2", "Agent 3", "Agent 4", "Agent 5", "Agent 6");
        assertThat(ended.drift()).contains(new Scan.Drift(6, 6, 0, 0));
        assertThat(node.staged(scan)).isZero();
    }

    @Test
    void aNodeThatLostItsScanWritesNothingAndEndsNothing() {
        ScanId scan = readToTheLastPage();
        node.losesItTo("another", scan);
        lastPage.countDown();
        fixture.await(in, scan, s -> system.asked("/apps?page=3") == 1 && !node.runs(scan));

        assertThat(node.column(scan, "state || ' ' || node")).isEqualTo("running another");
        assertThat(node.staged(scan)).isEqualTo(4);
        assertThat(agents()).isEmpty();
    }

    @Test
    void aNodeThatStopsGivesItsScanBackAndGoesOnAfterItsStart() {
        ScanId scan = readToTheLastPage();
        runner.stop();
        runner.start();
        assertThat(node.column(scan, "state || ' ' || deaths")).isEqualTo("queued 0");
        node.longAgo(scan);
        node.isFollowed(in, scan);
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
        node.dies(scan);
        node.isFollowed(in, scan);
        lastPage.countDown();

        assertThat(ended(scan).state()).isEqualTo(ScanState.FINISHED);
        assertThat(system.asked("/apps?page=1")).isEqualTo(2);
        assertThat(agents()).hasSize(6);
    }

    @Test
    void aScanThatThreeNodesDiedOverIsGivenUpAndItsConnectionCanBeScannedAgain() {
        ScanId scan = readToTheLastPage();
        for (int death = 1; death <= 2; death++) {
            node.dies(scan);
            node.isFollowed(in, scan);
        }
        node.dies(scan);
        recovery.recover();
        Scan ended = ended(scan);
        assertThat(ended.state()).isEqualTo(ScanState.FAILED);
        assertThat(ended.message().orElseThrow()).contains("three times");
        assertThat(node.staged(scan)).isZero();

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
        node.longAgo(scan);
        recovery.recover();
        assertThat(node.column(scan, "state")).isEqualTo("cancelled");
        assertThat(node.staged(scan)).isZero();
    }

    private ScanId readToTheLastPage() {
        ScanId scan = as(() -> scans.scanNow(in.connection()));
        fixture.await(in, scan, s -> node.staged(scan) == 4 && system.asked("/apps?page=3") == 1);
        return scan;
    }

    private Scan ended(ScanId scan) {
        return fixture.await(in, scan, s -> !s.state().active());
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
