package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRun;
import dev.remit.connector.ConnectionRuns;
import dev.remit.connector.ConnectionService;
import dev.remit.connector.RunEnd;
import dev.remit.connector.RunQuestions;
import dev.remit.identity.PersonId;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One workspace's connector misbehaves on as many connections as a node has threads for scans; nobody else is to notice. */
@DatabaseTest
class HostileScanTest {

    private static final int MANY = 10;

    @Autowired
    ScanFixture fixture;

    @Autowired
    ScanService scans;

    @Autowired
    ScanQueries queries;

    @Autowired
    ConnectionService connections;

    @Autowired
    ConnectionRuns runs;

    @Autowired
    TestConnectors connectors;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private final StubSystem honest = StubSystem.start();
    private Workspace theirs;
    private PersonId cio;

    @BeforeEach
    void open() {
        connectors.naughty();
        theirs = workspaces.open();
        cio = theirs.person("A Neighbour", "cio");
        system.json("/declared", "{}");
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(honest);
    }

    @AfterEach
    void close() {
        system.close();
        honest.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "spin", "flood", "ask", "drip"})
    void othersAreScannedWhileAWorkspacesConnectorsHangLoopFloodOrWaitForASystemThatIsSilentOrDrips(String mode) {
        system.holds("/declared", mode.equals("ask") ? new CountDownLatch(1) : new CountDownLatch(0), "{}");
        if (mode.equals("drip")) {
            system.drips("/declared");
        }
        List<ScanId> hostile = IntStream.range(0, MANY)
                .mapToObj(n -> naughty(mode.equals("drip") ? "ask" : mode, mode + " " + n))
                .map(connection -> as(() -> scans.scanNow(connection)))
                .toList();
        Setting ours = fixture.open(honest);
        fixture.until(() -> hostile.stream().anyMatch(this::runs));

        assertThat(fixture.scan(ours).state()).isEqualTo(ScanState.FINISHED);
        assertThat(hostile).as("they still misbehave").anyMatch(this::runs);

        hostile.forEach(scan -> as(() -> {
            scans.cancel(scan, "Enough");
            return scan;
        }));
        fixture.until(() -> hostile.stream().noneMatch(scan -> state(scan).active()));
        assertThat(hostile).allMatch(scan -> state(scan) == ScanState.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"throw,IllegalStateException", "huge,65536 characters"})
    void oneThatBreaksOrReportsTenMegabytesFailsByItself(String mode, String said) {
        ConnectionId connection = naughty(mode, mode);
        Scan scan = fixture.scan(new Setting(theirs, cio, system, connection));
        assertThat(scan.state()).isEqualTo(ScanState.FAILED);
        assertThat(scan.message().orElseThrow()).hasSizeLessThan(500).contains(said);
        assertThat(fixture.scan(fixture.open(honest)).state()).isEqualTo(ScanState.FINISHED);
    }

    @Test
    void aRunEndsAtItsDeadlineAlsoIfItIgnoresThatAndNoOtherIsStartedBesideIt() throws InterruptedException {
        ConnectionId spinning = naughty("spin", "Spinning");
        RunQuestions questions = new RunQuestions(Set.of(Question.INTEGRATIONS), Map.of(), Map.of());
        ConnectionRun run = theirs.asJob(() -> runs.start(spinning, questions, Duration.ofMillis(200)));
        long begin = System.nanoTime();
        while (run.end().isEmpty()) {
            run.next(Duration.ofMillis(50));
        }
        RunEnd end = run.end().orElseThrow();
        assertThat(end.failure()).contains(Failure.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));

        Scan beside = fixture.scan(new Setting(theirs, cio, system, spinning));
        assertThat(beside.state()).isEqualTo(ScanState.FAILED);
        assertThat(beside.message().orElseThrow()).contains("CONNECTOR_STUCK");
        assertThat(fixture.scan(new Setting(theirs, cio, system, naughty("none", "Calm")))
                        .state())
                .isEqualTo(ScanState.FINISHED);
    }

    @Test
    void aSystemThatDripsAByteASecondIsLeftAtTheDeadlineAndCanBeScannedAgain() throws InterruptedException {
        system.drips("/declared");
        ConnectionId dripping = naughty("ask", "Dripping");
        RunQuestions questions = new RunQuestions(Set.of(Question.INTEGRATIONS), Map.of(), Map.of());
        ConnectionRun run = theirs.asJob(() -> runs.start(dripping, questions, Duration.ofSeconds(2)));
        long begin = System.nanoTime();
        while (run.end().isEmpty()) {
            run.next(Duration.ofMillis(50));
        }
        assertThat(run.end().orElseThrow().failure()).contains(Failure.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(7));

        system.json("/declared", "{}");
        assertThat(fixture.scan(new Setting(theirs, cio, system, dripping)).state())
                .as("its thread came free")
                .isEqualTo(ScanState.FINISHED);
    }

    private ConnectionId naughty(String mode, String name) {
        ConnectionDraft draft =
                new ConnectionDraft("naughty", name, Map.of("url", system.address(), "mode", mode), Map.of(), true);
        return as(() -> connections.add(draft));
    }

    private boolean runs(ScanId scan) {
        return state(scan) == ScanState.RUNNING;
    }

    private ScanState state(ScanId scan) {
        return as(() -> queries.find(scan).orElseThrow()).state();
    }

    private <T> T as(Supplier<T> work) {
        return theirs.as(cio, work);
    }
}
