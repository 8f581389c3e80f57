package dev.remit.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** Imports while they run. */
@DatabaseTest
class ImportRunTest {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final int ROWS = 5_000;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterImport imports;

    @Autowired
    RegisterQueries queries;

    @Autowired
    TestDatabase database;

    Company company;
    Company other;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        other = new InventoryFixture(beans).open();
    }

    @Test
    void itIsWatchedInItsWorkspaceOnlyAndOnceCancelledNothingOfItIsThere() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> import1 = pool.submit(() -> run(company, ROWS));
            await(() -> watched(company).map(ImportRun::done).orElse(0) > 2);
            assertThat(watched(company)).get().extracting(ImportRun::rows).isEqualTo(ROWS);
            assertThat(watched(other)).isEmpty();
            assertThat(registered(company)).as("nobody sees half of it").isZero();
            other.workspace.as(other.operations, imports::cancel);
            assertThat(watched(company)).get().extracting(ImportRun::cancelled).isEqualTo(false);
            company.workspace.as(company.operations, imports::cancel);
            assertThatThrownBy(import1::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancellationException.class);
        }
        assertThat(watched(company)).isEmpty();
        assertThat(registered(company)).isZero();
        assertThat(tools()).isZero();
        assertThat(run(company, 3)).isEqualTo(3);
    }

    @Test
    void aSecondOneOfTheSameWorkspaceWaitsAndThatOfAnotherDoesNot() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> first = pool.submit(() -> run(company, ROWS));
            await(() -> watched(company).isPresent());
            assertThatThrownBy(() -> run(company, 1)).hasMessageContaining("IMPORT_RUNNING");
            assertThat(run(other, 1)).isEqualTo(1);
            company.workspace.as(company.operations, imports::cancel);
            assertThatThrownBy(first::get).hasCauseInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whoMayNotImportMayNeitherWatchNorCancel() {
        assertThatThrownBy(() -> company.workspace.as(company.marketer, imports::running))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> company.workspace.as(company.marketer, imports::cancel))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int run(Company whose, int rows) {
        StringBuilder csv = new StringBuilder("name,tools\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Use case ").append(i).append(",Only in this file\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        return whose.workspace.as(whose.operations, () -> imports.run(file));
    }

    private Optional<ImportRun> watched(Company whose) {
        return whose.workspace.as(whose.operations, imports::running);
    }

    private long registered(Company whose) {
        return whose.workspace
                .as(whose.cmo, () -> queries.count(RegisterFilter.NONE))
                .found();
    }

    private long tools() {
        return database.asSuperuser()
                .sql("select count(*) from ai_tool where tenant_id = ? and name = 'Only in this file'")
                .param(company.workspace.tenant().value())
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
