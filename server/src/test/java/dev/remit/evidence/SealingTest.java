package dev.remit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SealingTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    Ledger ledger;

    @Autowired
    Sealing sealing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private final SubjectRef subject = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
    private Workspace ours;
    private PersonId ines;

    @BeforeEach
    void open() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
        sealAll();
    }

    @Test
    void sealedRecordsAreNumberedFromZeroWithoutAGap() {
        append(3);
        sealAll();
        append(4);
        sealAll();
        assertThat(indexes())
                .containsExactlyElementsOf(
                        LongStream.range(0, indexes().size()).boxed().toList());
        assertThat(unsealed()).isZero();
    }

    @Test
    void thereIsNothingToSealTwice() {
        append(2);
        sealAll();
        assertThat(seal()).isEmpty();
    }

    @Test
    void transactionsAreOrderedAsNumbersAlsoWhereTheyGetAnotherDigit() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
        append(2);
        for (String transaction : List.of("1000", "998", "999")) {
            database.asSuperuser()
                    .sql("""
                    update evidence_record set written_by = ?::xid8 where id = (select id from evidence_record
                     where tenant_id = ? and written_by > '1000'::xid8 order by written_as limit 1)""")
                    .params(transaction, ours.tenant().value())
                    .update();
        }
        assertThat(seal()).isPresent();
        assertThat(seal()).isEmpty();
        assertThat(unsealed()).isZero();
    }

    @Test
    void aWriterThatIsStillWorkingIsNeitherWaitedForNorOvertaken() throws Exception {
        whileWriting(ours, ines, () -> {
            append(2);
            assertThat(seal())
                    .as("the later records wait for the earlier transaction")
                    .isEmpty();
        });
        sealAll();
        assertThat(unsealed()).isZero();
        assertThat(indexes()).doesNotHaveDuplicates();
    }

    @Test
    void aLongTransactionOfAnotherWorkspaceIsNotWaitedFor() throws Exception {
        Workspace theirs = workspaces.open();
        PersonId importer = theirs.person("Priya Anand", "marketing-operations");
        whileWriting(theirs, importer, () -> {
            append(2);
            sealAll();
            append(1);
            sealAll();
        });
        Seals.sealAll(sealing, database, theirs);
        assertThat(Seals.leftBehind(database, theirs)).isZero();
        assertThat(Seals.leftBehind(database, ours)).isZero();
    }

    /** While somebody's transaction has appended a record and has not ended. */
    private void whileWriting(Workspace workspace, PersonId person, Runnable meanwhile) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> slow = pool.submit(() -> workspace.as(
                    person,
                    () -> transaction.executeWithoutResult(status -> {
                        ledger.append(Act.of("slow.act", subject));
                        written.countDown();
                        await(finish);
                    })));
            try {
                written.await();
                meanwhile.run();
                assertThat(slow).isNotDone();
            } finally {
                finish.countDown();
            }
            slow.get();
        }
    }

    /** Nobody can tell whose it is: it may write for this workspace yet. */
    @Test
    void aTransactionOfWhichNobodyCanTellWhoseItIsIsWaitedFor(@Autowired DataSource source) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_current_xact_id()");
            append(2);
            assertThat(seal()).isEmpty();
            connection.rollback();
        }
        sealAll();
        assertThat(unsealed()).isZero();
    }

    @Test
    void manyWritersAndSealersLoseAndRepeatNothing() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(n -> pool.submit(() -> {
                        for (int i = 0; i < 20; i++) {
                            if (n < 4) {
                                append(1);
                            } else {
                                seal();
                            }
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        sealAll();
        assertThat(unsealed()).isZero();
        assertThat(indexes())
                .containsExactlyElementsOf(
                        LongStream.range(0, indexes().size()).boxed().toList());
    }

    @Test
    void afterARestoreIntoAnotherClusterNothingIsSealedTwiceOrForgotten() {
        append(3);
        sealAll();
        database.asSuperuser()
                .sql("update evidence_seal set cluster = 1, last_written_by = '9999999999' where tenant_id = ?")
                .param(ours.tenant().value())
                .update();
        append(2);
        sealAll();
        assertThat(unsealed()).isZero();
        assertThat(indexes()).doesNotHaveDuplicates();
    }

    @Test
    void transactionsAreSealedInTheirOrderHoweverManyDigitsTheirNumbersHave() {
        ours = workspaces.open();
        ours.person("Ana", "cmo");
        ours.person("Bo", "cmo");
        database.asSuperuser().sql("""
                        update evidence_record r set written_by = (99 + o.n)::text::xid8
                          from (select id, row_number() over (order by written_as) - 1 as n from evidence_record
                                 where tenant_id = ?) o where o.id = r.id""").param(ours.tenant().value()).update();
        sealAll();
        assertThat(database.asSuperuser()
                        .sql("""
                                select r.written_by::text from evidence_entry e
                                  join evidence_record r on r.tenant_id = e.tenant_id and r.id = e.record_id
                                 where e.tenant_id = ? order by e.index""")
                        .param(ours.tenant().value())
                        .query(Long.class)
                        .list())
                .hasSizeGreaterThan(1)
                .isSorted()
                .startsWith(99L, 100L);
    }

    private void append(int records) {
        for (int i = 0; i < records; i++) {
            ours.as(
                    ines,
                    () -> transaction.executeWithoutResult(
                            status -> ledger.append(Act.of("use-case.changed", subject))));
        }
    }

    private Optional<Seal> seal() {
        return ours.asJob(() -> sealing.sealNext());
    }

    private void sealAll() {
        Seals.sealAll(sealing, database, ours);
    }

    private long unsealed() {
        return Seals.unsealed(database, ours);
    }

    private List<Long> indexes() {
        return database.asSuperuser()
                .sql("select index from evidence_entry where tenant_id = ? order by index")
                .param(ours.tenant().value())
                .query(Long.class)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
