package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a CMO forwards to the board. */
class ReportJourney extends Journey {

    @Test
    void aReportIsIssuedWatchedAndTakenAsAFile() throws IOException {
        Visitor ines = visitor().signIn("Ines Calvert");
        // other journeys scan meanwhile
        String before = integrationsWithAnOwner(ines);
        ines.open("reports").button("Issue KPI report").click();
        ines.look("report-issue");
        ines.dialog().getByText("Issue", exactly()).click();
        Locator report = ines.page().locator(".rm-reports li").first();
        assertThat(report).containsText("KPI report, 90 days");
        Locator link = report.getByRole(com.microsoft.playwright.options.AriaRole.LINK);
        link.waitFor();
        ines.look("reports").lookOnAPhone("reports-phone");

        Download download = ines.download(link::click);
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        try (PDDocument pdf = Loader.loadPDF(file(download))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Skerry Television", "Value expected per year")
                    .containsAnyOf(before, integrationsWithAnOwner(ines));
            Camera.photograph(pdf, 0, "report");
            Camera.photograph(pdf, 1, "report-2");
        }
        ines.open("ledger").see("downloaded it");
    }

    @Test
    void aScheduleIsSetSeenAndEnded() {
        Visitor ines = visitor().signIn("Ines Calvert").open("reports");
        ines.button("Issue regularly").click();
        ines.look("report-schedule");
        ines.dialog().getByText("Set schedule", exactly()).click();
        ines.seeHeading("Issued regularly").see("On the first of the month").look("reports-scheduled");
        ines.button("End").first().click();
        ines.notSee("On the first of the month");
    }

    /** As the console says it now: "integrations found, 3 of 10". */
    private static String integrationsWithAnOwner(Visitor visitor) {
        visitor.open("kpis").arrive().settle();
        String parts = visitor.page()
                .locator(".rm-kpi")
                .filter(new Locator.FilterOptions().setHasText("AI integrations with an owner"))
                .locator(".rm-caption")
                .last()
                .textContent();
        assertThat(parts).matches("\\d+ of \\d+");
        return "integrations found, " + parts;
    }

    private static byte[] file(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
