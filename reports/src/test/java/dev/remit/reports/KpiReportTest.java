package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer();

    private static PdfText rendered(KpiReport report) {
        return new PdfText(RENDERER.render(report, Format.PDF, Progress.unwatched()));
    }

    private static KpiReport finding(String finding) {
        KpiReport board = Samples.board();
        return new KpiReport(
                board.head(),
                Samples.headline(finding),
                board.figures(),
                board.portfolio(),
                board.exposure(),
                board.work());
    }

    @Test
    void theFirstPageSaysWhoseReportItIsWhatItFoundAndWhatHasToBeDecided() {
        PdfText pdf = rendered(Samples.board());

        assertThat(pdf.page(1))
                .contains("Harrow & Vale", "for Norrfell Outdoor", "1 October to 20 November 2026")
                .contains("AI earned €1.84m this quarter.", "Eight figures", "€1.84m", "≥ €1.60m", "source silent")
                .contains("1,318 of 1,533", "not known", "risk limit 60", "Next-best-offer e-mails", "Waits 9 d");
        assertThat(pdf.about("Title")).isEqualTo("KPI report · 1 October to 20 November 2026 · Norrfell Outdoor");
    }

    @Test
    void everyPageNamesItsNumberTheMomentAndTheLedgerHead() {
        PdfText pdf = rendered(Samples.board());

        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(pdf.page(page))
                    .contains(page + " of " + pdf.pages())
                    .contains("as of 20 Nov 2026 06:12 UTC", "ledger head 48,211", "7c1e 90bb 42d7 … 0f3a")
                    .contains("Norrfell Outdoor");
        }
    }

    @Test
    void everyFigureIsDefined() {
        String text = rendered(Samples.board()).all();

        for (Figure figure : Samples.figures()) {
            Figure.Definition definition = figure.definition();
            assertThat(text)
                    .contains(figure.name(), figure.explanation().formula(), definition.what())
                    .contains(definition.source(), definition.bounds(), definition.absence(), definition.standard());
        }
    }

    @Test
    void chartsAndTablesCarryTheirNumbersAsText() {
        String text = rendered(Samples.board()).all();

        assertThat(text)
                .contains("41 use cases. 3 have no tier yet.", "could not see", "attested", "trigger")
                .contains("38 findings are open. 7 are older than 90 days.")
                .contains("4 d late", "nobody named", "no date set")
                .contains("AI integrations found by a scan, without an owner", "1,318 of 1,533 required records");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void anyNumberOfRowsIsPrinted(int rows) {
        PdfText pdf = rendered(Samples.withRows(rows));
        String text = pdf.all();

        assertThat(text).contains("Many rows.", pdf.pages() + " of " + pdf.pages());
        for (int i = 0; i < rows; i++) {
            assertThat(text).contains("Figure number " + i + " ", "Decision " + i + " ", "Gap " + i);
        }
        if (rows == 0) {
            assertThat(text)
                    .contains("No figure is measured yet.", "Nothing waits for a decision.", "No finding is open.")
                    .contains("Nothing was found without an owner.", "No use case has a residual risk yet.");
        }
    }

    @Test
    void everyFontTravelsInTheDocument() {
        assertThat(rendered(finding("Ελλάδα, Россия, עברית, العربية: names come in every script."))
                        .fontsLeftOut())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$P{texts} and $F{name} and $V{PAGE_NUMBER}",
                "${jndi:ldap://example.org/a} #{1+1}",
                "<b>bold</b> <style isBold=\"true\">x</style> &amp; <![CDATA[y]]>",
                "\" + System.exit(1) + \"",
                "{0} {1} it's ''quoted'' %s %d \\u0041"
            })
    void textIsPrintedAsItIs(String text) {
        assertThat(rendered(finding(text)).page(1)).contains(text);
    }

    @Test
    void whatCannotBePrintedDoesNotBreakTheReport() {
        String broken = "a\u0000b\u0007c\uD800d\u202Etxt.exe\u2066e\uFFFFf " + "x".repeat(50_000);

        assertThat(rendered(finding(broken)).page(1)).contains("abc").doesNotContain("\u202E");
    }

    @Test
    void namesInOtherScriptsArePrinted() {
        assertThat(rendered(finding("Ελλάδα and Россия")).page(1)).contains("Ελλάδα and Россия");
    }

    @Test
    void whatNoFontCanShowIsABoxAndNotABlank() {
        assertThat(rendered(finding("日本 grows")).page(1)).contains("□□ grows");
    }

    @Test
    void aReportIsOnlyHadInItsFormats() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.render(Samples.board(), Format.XLSX, Progress.unwatched()))
                .withMessageContaining("XLSX");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 60, 120})
    void aCancelledRenderingEndsAsCancelled(int checksUntilCancelled) {
        Progress progress = new CancelledAfter(checksUntilCancelled);

        assertThatThrownBy(() -> RENDERER.render(Samples.withRows(100), Format.PDF, progress))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressOnlyGrowsAndEndsAtOne() {
        List<Double> parts = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void reached(double part) {
                parts.add(part);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        RENDERER.render(Samples.board(), Format.PDF, progress);

        assertThat(parts).isSorted().hasSizeGreaterThan(4).last().isEqualTo(1.0);
    }

    @Test
    void oneRendererServesManyThreads() throws ExecutionException, InterruptedException {
        List<Future<byte[]>> documents = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                String finding = "Finding of thread " + i + ".";
                documents.add(
                        threads.submit(() -> RENDERER.render(finding(finding), Format.PDF, Progress.unwatched())));
            }
            for (int i = 0; i < documents.size(); i++) {
                assertThat(new PdfText(documents.get(i).get()).page(1)).contains("Finding of thread " + i + ".");
            }
        }
    }

    @Test
    void theCallerKeepsTheStream() {
        List<String> closed = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add("closed");
            }
        };

        RENDERER.render(Samples.withRows(1), Format.PDF, out, Progress.unwatched());

        assertThat(closed).isEmpty();
        assertThat(out.size()).isPositive();
    }

    @Test
    void withoutAConsultantTheWorkspaceLeads() {
        KpiReport board = Samples.board();
        ReportHead head = board.head();
        KpiReport own = new KpiReport(
                new ReportHead(
                        new ReportHead.Letterhead("Norrfell Outdoor", Optional.empty(), Optional.empty()),
                        head.asOf(),
                        head.zone(),
                        head.locale(),
                        Optional.empty()),
                board.headline(),
                board.figures(),
                board.portfolio(),
                board.exposure(),
                board.work());

        assertThat(rendered(own).page(1))
                .contains("Norrfell Outdoor", "Nothing was sealed in the ledger yet.")
                .doesNotContain("for Norrfell Outdoor");
    }

    /** Wants the report until it was asked so many times. */
    private static final class CancelledAfter implements Progress {
        private int left;

        private CancelledAfter(int checks) {
            left = checks;
        }

        @Override
        public void reached(double part) {}

        @Override
        public boolean cancelled() {
            return left-- <= 0;
        }
    }
}
