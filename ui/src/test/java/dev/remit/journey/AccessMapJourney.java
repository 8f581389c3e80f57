package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a CIO wants to know of AI in the stack, and takes away. */
class AccessMapJourney extends Journey {

    @Test
    void filtersNarrowTheMapAndWhereNothingIsLeftTheySayHowToGetBack() {
        Visitor ines = visitor().signIn("Ines Calvert").open("access");
        ines.seeHeading("What AI can do in your stack").see("10 integrations").look("access-map");
        ines.button("Can").click();
        ines.choose("trigger").at("access\\?can=trigger").see("6 integrations");
        ines.button("Sensitivity").click();
        ines.choose("personal").see("Sensitivity: personal");
        ines.link("No owner").click();
        ines.see("No owner").at("access\\?.*no-owner.*").look("access-filtered");

        ines.link("Unknown vendor").click();
        ines.see("No integration matches").look("access-nothing").lookOnAPhone("access-nothing-phone");
        Locator way = ines.page().getByText("Of any vendor there");
        assertThat(way).isVisible();
        way.click();
        assertThat(names(ines).first()).isVisible();
        ines.open("access?q=nobody").see("No integration matches");
        ines.link("Show all integrations").click();
        ines.see("10 integrations");
    }

    @Test
    void anIntegrationOpensToItsFieldsItsAuthorityAndTheEvidence() {
        Visitor ines = visitor().signIn("Ines Calvert").open("access?q=classifai&can=change");
        names(ines).first().click();
        Locator panel = ines.page().getByRole(AriaRole.COMPLEMENTARY).last();
        assertThat(panel).containsText("How we know");
        assertThat(panel).containsText("Authority");
        assertThat(panel).containsText("Runs as");
        assertThat(panel).containsText("Why it was flagged");
        assertThat(panel).containsText("GET ");
        ines.look("access-open").lookInTheDark("access-open-dark").lookOnAPhone("access-open-phone");
        panel.getByRole(AriaRole.BUTTON).first().press("Escape");
        ines.at("access\\?(?!.*integration=).*");
    }

    /** An automation holds a key to the CRM, and the CRM saw it write: nobody told either of the other. */
    @Test
    void anAutomationAndTheCrmItWritesToAreOneRowAndOneLineOfThePicture() {
        Visitor ines = visitor().signIn("Ines Calvert").open("access?q=New-lead&no-owner");
        ines.see("1 integration").see("Advertising sales (demo system)").look("access-joined");
        names(ines).first().click();
        Locator panel = ines.page().getByRole(AriaRole.COMPLEMENTARY).last();
        assertThat(panel).containsText("One AI, seen by 2 connections");
        assertThat(panel).containsText("ai_lead_score");
        assertThat(panel).containsText("Priya Anand");
        assertThat(panel).containsText("contacts/batch/read");
        ines.look("access-joined-open").lookOnAPhone("access-joined-open-phone");

        ines.open("access?view=picture&q=New-lead").look("access-joined-picture");
        ines.page().getByText("Show as table").click();
        Locator table = ines.page().getByRole(AriaRole.TABLE);
        assertThat(table).containsText("Automations (demo system)");
        assertThat(table).containsText("Advertising sales (demo system)");
    }

    @Test
    void thePictureAndItsTableSayTheSameAndLeadToTheRows() {
        Visitor ines = visitor().signIn("Ines Calvert").open("access");
        ines.link("Picture").click();
        ines.at("access\\?view=picture").see("The wider a line").look("access-picture");
        ines.lookInTheDark("access-picture-dark").lookOnAPhone("access-picture-phone");
        ines.page().getByText("Show as table").click();
        Locator table = ines.page().getByRole(AriaRole.TABLE);
        assertThat(table).isVisible();
        table.getByRole(AriaRole.LINK).first().click();
        ines.at("access\\?(?!.*view=).*");
        assertThat(names(ines).first()).isVisible();

        ines.link("What changed").click();
        ines.at("access\\?.*view=changes.*").look("access-changes");
        ines.open("access?view=changes&since=2999-01-01").see("does not mean that nothing changed");
    }

    @Test
    void whatIsFilteredIsTakenAwayAsPdfAndAsWorkbook() throws IOException {
        Visitor ines = visitor().signIn("Ines Calvert");
        try (PDDocument pdf = Loader.loadPDF(export(ines, "PDF"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Skerry Television", "ClassifAI", "Yoast SEO Premium", "plug-in")
                    .contains("Narrowed down by systems: Programme pages")
                    .doesNotContain("Jetpack");
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                Camera.photograph(pdf, page, "access-pdf-" + (page + 1));
            }
        }
        List<String> cells = cells(export(ines, "XLSX"));
        assertThat(cells)
                .contains("ClassifAI", "Yoast SEO Premium")
                .anyMatch(cell -> cell.startsWith("GET "))
                .noneMatch(cell -> cell.contains("Jetpack"));
        ines.open("ledger").see("downloaded it");
    }

    /** Of the pages of the programme only. */
    private static byte[] export(Visitor visitor, String format) throws IOException {
        visitor.open("access");
        visitor.button("System").click();
        visitor.choose("Programme pages").see("5 integrations");
        visitor.button("Export").click();
        visitor.choose(format).at("reports.*");
        Locator report = visitor.page().locator(".rm-reports li").first();
        assertThat(report).containsText("Access map");
        Locator link = report.getByRole(AriaRole.LINK);
        link.waitFor();
        Download download = visitor.download(link::click);
        assertThat(download.suggestedFilename()).endsWith("." + format.toLowerCase(java.util.Locale.ROOT));
        return Files.readAllBytes(download.path());
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        DataFormatter text = new DataFormatter();
        try (InputStream in = new java.io.ByteArrayInputStream(workbook);
                Workbook book = new XSSFWorkbook(in)) {
            book.forEach(sheet -> {
                for (Row row : sheet) {
                    row.forEach(cell -> cells.add(text.formatCellValue(cell)));
                }
            });
        }
        return cells;
    }

    private static Locator names(Visitor visitor) {
        return visitor.page().locator("main vaadin-grid .rm-ai-name:visible");
    }
}
