package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseService;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanService;
import dev.remit.scan.ScanState;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationService;
import dev.remit.scan.schedule.ScanSchedule;
import dev.remit.scan.schedule.ScanSchedules;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A connection that is removed leaves no work behind: nobody could do it. */
@DatabaseTest
class RemovedConnectionTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ConnectionService connections;

    @Autowired
    ScanService scans;

    @Autowired
    FindingQueries queries;

    @Autowired
    LedgerQueries ledger;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
        agent().answersFrom(system);
        fixture.scan(in);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme agent() {
        return new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .person("user:1", "Mara Editor")
                .grant("user:1", "CHANGE", "posts", "OWN");
    }

    private void remove() {
        as(() -> {
            connections.remove(in.connection(), "The site was sold");
            return in;
        });
    }

    @Test
    void itsFindingsAreClosedWithTheReasonAndCountedNoMore() {
        assertThat(as(() -> queries.summary()).unresolved()).isEqualTo(1);
        remove();
        Finding closed = as(() -> queries.find("F-1")).orElseThrow();
        assertThat(closed.closed().orElseThrow().reason()).isEqualTo(CloseReason.GONE);
        assertThat(closed.closed().orElseThrow().note()).contains("The site was sold");
        assertThat(as(() -> queries.summary()).unresolved()).isZero();
        assertThat(acts(closed.id().subject())).startsWith("finding.closed");
    }

    @Test
    void itsRunningScanIsStoppedAndRaisesNothing() {
        CountDownLatch gate = new CountDownLatch(1);
        agent().agent("agent:8", "Sending agent", "user:1").answersFrom(system);
        system.holds("/grants", gate, "[]");
        ScanId id = as(() -> scans.scanNow(in.connection()));
        fixture.await(in, id, scan -> scan.state() == ScanState.RUNNING);
        remove();
        Scan ended = fixture.await(in, id, scan -> !scan.state().active());
        gate.countDown();
        assertThat(ended.state()).isEqualTo(ScanState.CANCELLED);
        assertThat(ended.cancelling().orElseThrow()).contains("The site was sold");
        assertThat(as(() -> queries.list(FindingFilter.all(), Optional.empty(), 10))
                        .items())
                .extracting(Finding::state)
                .containsExactly(FindingState.CLOSED);
        assertThat(acts(in.connection().subject())).contains("scan.cancelled", "connection.removed");
    }

    @Test
    void itIsNoLongerScheduled(@Autowired ScanSchedules schedules, @Autowired TestDatabase database) {
        as(() -> {
            schedules.set(in.connection(), new ScanSchedule.Cron("0 15 6 * * ?"), Duration.ZERO);
            return in;
        });
        remove();
        assertThat(database.asSuperuser()
                        .sql("select count(*) from scan_schedule where connection_id = ?")
                        .param(in.connection().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatItsUseCasesCanDoThereIsTakenFromTheRegister(
            @Autowired UseCaseService useCases,
            @Autowired UseCaseQueries register,
            @Autowired IntegrationService integrations) {
        var operations = in.ours().person("Olga Operations", "marketing-operations");
        UseCaseId id = in.ours()
                .as(
                        operations,
                        () -> useCases.register(
                                new NewUseCase(Map.of("name", List.of("Post writing")), Optional.empty(), List.of())));
        IntegrationId agent = new IntegrationId(
                as(() -> queries.find("F-1")).orElseThrow().subject().id());
        in.ours().as(operations, () -> integrations.link(agent, id));
        assertThat(as(() -> register.seenAs(agent.value()))).contains(id);
        remove();
        assertThat(as(() -> register.seenAs(agent.value()))).isEmpty();
        assertThat(acts(id.ref())).startsWith("use-case.unseen");
    }

    private List<String> acts(dev.remit.shared.SubjectRef subject) {
        return as(() -> ledger.timeline(subject, Optional.empty(), 20)).items().stream()
                .map(r -> r.act().name())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
