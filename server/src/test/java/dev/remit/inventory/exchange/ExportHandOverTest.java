package dev.remit.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.Seals;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens while somebody takes an export, slowly or not to the end. */
@DatabaseTest
class ExportHandOverTest {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterExport export;

    @Autowired
    TestDatabase database;

    Company company;
    Company other;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        other = new InventoryFixture(beans).open();
        company.submitted("Reply drafting");
    }

    @Test
    void whoTakesItSlowlyHoldsUpNoSealAnywhere() {
        AtomicBoolean sealed = new AtomicBoolean();
        OutputStream slow = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                other.submitted("Written meanwhile");
                sealed.set(allSealed(other));
                super.write(bytes, from, length);
            }
        };
        company.workspace.as(company.cmo, () -> export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, slow));
        assertThat(sealed).as("everything written before the taker went on").isTrue();
    }

    @Test
    void whoGoesAwayInTheMiddleIsRecordedAllTheSame() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> company.workspace.as(
                        company.cmo, () -> export.xlsx(RegisterFilter.NONE, RegisterSort.DEFAULT, gone)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(exports()).isEqualTo(1);
    }

    @Test
    void theEvidenceStandsBeforeTheFirstByteLeaves() {
        AtomicBoolean recorded = new AtomicBoolean();
        OutputStream watching = new OutputStream() {
            @Override
            public void write(int b) {
                recorded.set(exports() == 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                write(0);
            }
        };
        company.workspace.as(company.cmo, () -> export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, watching));
        assertThat(recorded).isTrue();
    }

    @Test
    void moreTakersThanThereArePlacesAreAskedToComeBackAndLeaveNoEvidence() throws Exception {
        int places = 4;
        CountDownLatch taking = new CountDownLatch(places);
        CountDownLatch finish = new CountDownLatch(1);
        OutputStream waiting = new OutputStream() {
            @Override
            public void write(int b) {
                taking.countDown();
                await(finish);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                write(0);
            }
        };
        try (ExecutorService takers = Executors.newFixedThreadPool(places)) {
            Future<?>[] all = new Future<?>[places];
            for (int i = 0; i < places; i++) {
                all[i] = takers.submit(() -> company.workspace.as(
                        company.cmo, () -> export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, waiting)));
            }
            taking.await();
            assertThatThrownBy(() -> company.workspace.as(
                            company.cmo,
                            () -> export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, new ByteArrayOutputStream())))
                    .hasMessageContaining("EXPORT_TOO_MANY");
            finish.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(exports()).isEqualTo(places);
    }

    /** Other tests write too, and what they wrote before must end first. */
    private boolean allSealed(Company whose) {
        long end = System.nanoTime() + PATIENCE;
        while (unsealed(whose) > 0 && System.nanoTime() < end) {
            Seals.seal(beans, whose.workspace);
        }
        return unsealed(whose) == 0;
    }

    private long unsealed(Company whose) {
        return count(whose, """
                select count(*) from evidence_record r where tenant_id = ?
                   and not exists (select from evidence_entry e where e.tenant_id = r.tenant_id and e.record_id = r.id)""");
    }

    private long exports() {
        return count(company, "select count(*) from evidence_record where tenant_id = ? and act = 'register.exported'");
    }

    private long count(Company whose, String sql) {
        return database.asSuperuser()
                .sql(sql)
                .param(whose.workspace.tenant().value())
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
