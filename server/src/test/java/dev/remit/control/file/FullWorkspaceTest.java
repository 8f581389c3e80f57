package dev.remit.control.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlEvidenceService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a workspace may keep is a bound for all of it, however many give at the same moment. */
@DatabaseTest
@Timeout(60)
class FullWorkspaceTest {

    private static final int LEFT = 6 * FileRules.MEGABYTE;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ControlEvidenceService service;

    @Autowired
    EvidenceFileRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    Company company;
    UseCaseId aid;

    @BeforeEach
    void openCompany() {
        company = new InventoryFixture(beans).open();
        aid = company.submitted("Reply drafting");
        give(1);
        fill();
    }

    @Test
    void whatDoesNotFitIsRefusedAndWhatFitsIsKept() {
        assertThatThrownBy(() -> give(7 * FileRules.MEGABYTE)).isInstanceOfSatisfying(RefusedException.class, no -> {
            assertThat(no.first().refusal()).isEqualTo(EvidenceFileRefusal.WORKSPACE_FULL);
            assertThat(no.first().field()).contains("files");
        });
        give(4 * FileRules.MEGABYTE);
        assertThat(taken()).isLessThanOrEqualTo(EvidenceFiles.MOST_OF_A_WORKSPACE);
    }

    /** Each fits, both together do not; the second asks while the first has not ended. */
    @Test
    void ofTwoWhoGiveAtTheSameMomentOneIsRefused() throws Exception {
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> company.workspace.as(
                    company.marketer,
                    () -> transaction.executeWithoutResult(status -> {
                        service.give(aid, "GV-02", draft(4 * FileRules.MEGABYTE));
                        kept.countDown();
                        await(end);
                    })));
            await(kept);
            Future<Optional<RefusedException>> second = threads.submit(this::refusal);
            while (!second.isDone() && waiting() == 0) {
                Thread.onSpinWait();
            }
            end.countDown();
            first.get();
            assertThat(second.get().orElseThrow().first().refusal()).isEqualTo(EvidenceFileRefusal.WORKSPACE_FULL);
        }
        assertThat(taken()).isLessThanOrEqualTo(EvidenceFiles.MOST_OF_A_WORKSPACE);
    }

    private Optional<RefusedException> refusal() {
        try {
            give(4 * FileRules.MEGABYTE);
            return Optional.empty();
        } catch (RefusedException no) {
            return Optional.of(no);
        }
    }

    private void give(int size) {
        company.workspace.as(company.marketer, () -> service.give(aid, "GV-02", draft(size)));
    }

    private static ControlEvidence.Draft draft(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, "x".getBytes(StandardCharsets.US_ASCII)[0]);
        return new ControlEvidence.Draft(
                "Everybody was trained", "", Optional.empty(), List.of(new GivenFile("list.txt", content)));
    }

    /** So many files as large as any that only {@link #LEFT} is left; what is in them is not there. */
    private void fill() {
        long files = (EvidenceFiles.MOST_OF_A_WORKSPACE - LEFT) / FileRules.LARGEST;
        database.asSuperuser()
                .sql("""
                        with filling as (
                          insert into control_file(tenant_id, id, evidence_id, name, kind, size, sha256)
                          select tenant_id, gen_random_uuid(), evidence_id, 'filling.txt', kind, ?, sha256
                            from control_file, generate_series(1, ?) where tenant_id = ?
                          returning tenant_id, id)
                        insert into control_file_content(tenant_id, file_id, bytes) select tenant_id, id, 'x' from filling""")
                .params(FileRules.LARGEST, files, company.workspace.tenant().value())
                .update();
    }

    private long taken() {
        return company.workspace.as(company.cio, () -> transaction.execute(status -> rows.taken()));
    }

    /** How many wait for a lock in this database. */
    private long waiting() {
        return database.asSuperuser().sql("""
                        select count(*) from pg_locks l join pg_database d on d.oid = l.database
                         where d.datname = current_database() and l.locktype = 'advisory' and not l.granted""").query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
