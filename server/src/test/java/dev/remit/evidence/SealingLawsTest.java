package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The laws of a sealed ledger, over transactions of several workspaces that overlap at random while others seal. */
@DatabaseTest
class SealingLawsTest {

    private static final int WORKSPACES = 3;
    private static final int WRITERS = 5;
    private static final int TRANSACTIONS = 40;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Ledger ledger;

    @Autowired
    Sealing sealing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    /** A workspace and somebody in it. */
    private record Place(Workspace workspace, PersonId person) {}

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRecordIsSealedOnceInTheOrderWrittenAndNoneIsLeftBehind(int seed) throws Exception {
        List<Place> places = IntStream.range(0, WORKSPACES)
                .mapToObj(n -> workspaces.open())
                .map(workspace -> new Place(workspace, workspace.person("Ines Calvert", "cmo")))
                .toList();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + WORKSPACES)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(31L * seed + writer);
                all.add(pool.submit(() -> write(places, random, writing)));
            }
            for (Place place : places) {
                all.add(pool.submit(() -> {
                    while (writing.get() > 0) {
                        seal(place);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        places.forEach(this::holds);
    }

    private void write(List<Place> places, Random random, AtomicInteger writing) {
        try {
            for (int i = 0; i < TRANSACTIONS; i++) {
                Place place = places.get(random.nextInt(places.size()));
                place.workspace()
                        .as(
                                place.person(),
                                () -> transaction.executeWithoutResult(status -> {
                                    jdbc.sql("select pg_current_xact_id()")
                                            .query((row, n) -> n)
                                            .single();
                                    Thread.yield();
                                    for (int record = random.nextInt(4); record >= 0; record--) {
                                        ledger.append(Act.of(
                                                "use-case.changed",
                                                new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID())));
                                        Thread.yield();
                                    }
                                    if (random.nextInt(5) == 0) {
                                        status.setRollbackOnly();
                                    }
                                }));
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private void holds(Place place) {
        assertThat(Seals.leftBehind(database, place.workspace())).isZero();
        Seals.sealAll(sealing, database, place.workspace());
        assertThat(numbers(place, "select index from evidence_entry where tenant_id = ? order by index"))
                .containsExactlyElementsOf(LongStream.range(0, count(place, "evidence_record"))
                        .boxed()
                        .toList());
        assertThat(numbers(place, """
                select r.written_as from evidence_entry e
                  join evidence_record r on r.tenant_id = e.tenant_id and r.id = e.record_id
                 where e.tenant_id = ? order by e.index"""))
                .as("the order in which it was sealed")
                .isEqualTo(
                        numbers(
                                place,
                                "select written_as from evidence_record r where tenant_id = ? order by r.written_by, r.written_as"));
    }

    private void seal(Place place) {
        place.workspace().asJob(() -> sealing.sealNext());
    }

    private long count(Place place, String table) {
        return numbers(place, "select count(*) from " + table + " where tenant_id = ?")
                .getFirst();
    }

    private List<Long> numbers(Place place, String sql) {
        return database.asSuperuser()
                .sql(sql)
                .param(place.workspace().tenant().value())
                .query(Long.class)
                .list();
    }
}
