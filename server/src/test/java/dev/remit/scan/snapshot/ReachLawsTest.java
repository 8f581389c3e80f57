package dev.remit.scan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.ScanFixture;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What integrations can do, summed up, is what their grants say, whatever comes and goes; and what did not change is not written. */
@DatabaseTest
class ReachLawsTest {

    private static final Evidence READ =
            new Evidence("GET /apps", Instant.parse("2026-11-20T08:00:00Z"), "0".repeat(64), "", "v1", "1.0.0");
    private static final int SCANS = 6;

    @Autowired
    ScanFixture fixture;

    @Autowired
    Staging staging;

    @Autowired
    Merge merge;

    @Autowired
    ReachMerge reaches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ScanFixture.Setting in;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSumIsWhatTheGrantsSay(int seed) {
        try (StubSystem system = StubSystem.start()) {
            in = fixture.open(system);
            Random random = new Random(seed);
            for (int n = 0; n < SCANS; n++) {
                Staging.Batch batch = world(random);
                assertThat(inTransaction(() -> scan(batch, random.nextInt(4) > 0)))
                        .as("scan %d", n)
                        .isZero();
                assertThat(inTransaction(this::writtenAgain)).isZero();
            }
        }
    }

    private static Staging.Batch world(Random random) {
        Staging.Batch batch = new Staging.Batch();
        for (int app = 0; app < 5; app++) {
            if (random.nextInt(4) > 0) {
                batch.add(Question.INTEGRATIONS, Principal.of("agent:" + app, Principal.Kind.AGENT, "Agent", READ));
            }
        }
        for (int n = 0; n < 20; n++) {
            batch.add(
                    Question.GRANTS,
                    Grant.of(
                                    "agent:" + random.nextInt(5),
                                    Capability.values()[random.nextInt(5)],
                                    ResourceKind.CONTENT,
                                    "object " + random.nextInt(4),
                                    Basis.values()[random.nextInt(2)],
                                    READ)
                            .withSensitivity(Grant.Sensitivity.values()[random.nextInt(6)]));
        }
        return batch;
    }

    /** How many sums differ afterwards. */
    private int scan(Staging.Batch batch, boolean full) {
        UUID scan = UUID.randomUUID();
        jdbc.sql("""
                insert into scan(tenant_id, id, connection_id, cause, state, queued_at)
                values (remit_tenant(), ?, ?, 'person', 'finished', now())""").params(scan, in.connection().value()).update();
        staging.add(scan, batch);
        Set<Question> asked = Set.of(Question.INTEGRATIONS, Question.GRANTS);
        Merge.Result result = merge.merge(
                scan,
                in.connection().value(),
                "acme",
                new Completeness(full ? asked : Set.of(), full ? Set.of() : asked));
        jdbc.sql("update scan set snapshot = ?, catalogue = ? where id = ?")
                .params(result.snapshot(), result.catalogue(), scan)
                .update();
        return jdbc.sql("""
                with said as (
                  select a.integration_id, a.capability, a.elsewhere, array_agg(distinct a.sensitivity order by a.sensitivity) as all_of
                    from integration_access a join integration i on i.id = a.integration_id and i.gone_snapshot is null
                   where a.until_snapshot is null group by 1, 2, 3)
                select count(*) from said full join integration_reach r using (integration_id, capability, elsewhere)
                 where said.all_of is distinct from r.sensitivities""").query(Integer.class).single();
    }

    /** How many of the rows another summing-up would write. */
    private int writtenAgain() {
        reaches.merge(jdbc.sql("select id from integration where connection_id = ?")
                .param(in.connection().value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new));
        return jdbc.sql("select count(*) from integration_reach where xmin = pg_current_xact_id()::xid")
                .query(Integer.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return in.ours().as(in.cio(), () -> transaction.execute(status -> work.get()));
    }
}
