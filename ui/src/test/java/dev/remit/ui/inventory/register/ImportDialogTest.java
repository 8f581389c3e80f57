package dev.remit.ui.inventory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.exchange.ImportRun;
import dev.remit.inventory.exchange.RegisterImport;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.testing.ViewTest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ImportDialogTest extends ViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterFiles files;

    @Autowired
    RegisterImport imports;

    private Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aGoodFileComesInInTheBackgroundAndThenTheListHasIt() {
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.register());
            ImportDialog dialog = files.importDialog();
            dialog.open();
            dialog.look(file("Name,Tier\nReply drafting,high\nAlt texts,\n"));
            assertThat(words(dialog)).contains("2 rows are good", "Remit's own and are not read: Tier");
            test(find(Button.class).withText("Import all").single()).click();
            assertThat(words(dialog)).contains("The rows are written");
            waitUntil(() -> !dialog.isOpened());
            assertThat(words()).contains("2 use cases match");
        });
    }

    @Test
    void aHandfulOfProblemsIsShownAndAllOfThemAreAFile() {
        signedIn(company.workspace, company.operations, () -> {
            open(InventoryNavigation.register());
            ImportDialog dialog = files.importDialog();
            dialog.open();
            dialog.look(file("name,lane\n" + "Same,moon\n".repeat(300)));
            assertThat(words(dialog)).contains("300 of 300 rows have problems", "Line 2, lane:");
            assertThat(words(dialog)).doesNotContain("Line 100,");
            assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("All problems as a file");
            assertThat(find(Button.class).withText("Import all").all()).isEmpty();
        });
    }

    @Test
    void anImportThatRunsIsSeenByWhoeverOpensItAndCanBeStopped() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            StringBuilder csv = new StringBuilder("name\n");
            for (int i = 0; i < 5_000; i++) {
                csv.append("Use case ").append(i).append('\n');
            }
            Future<Integer> running = pool.submit(
                    () -> company.workspace.as(company.operations, () -> imports.run(file(csv.toString()))));
            awaitRows();
            signedIn(company.workspace, company.operations, () -> {
                open(InventoryNavigation.register());
                ImportDialog dialog = files.importDialog();
                dialog.open();
                roundTrip();
                assertThat(words(dialog)).contains("The rows are written", "5,000 rows");
                test(find(Button.class).withText("Stop the import").single()).click();
                assertThatThrownBy(running::get).hasCauseInstanceOf(CancellationException.class);
                poll();
                assertThat(find(Button.class).withText("Stop the import").all()).isEmpty();
            });
        }
    }

    private void awaitRows() {
        waitUntil(() -> company.workspace
                        .as(company.operations, imports::running)
                        .map(ImportRun::done)
                        .orElse(0)
                > 0);
    }

    private static byte[] file(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
