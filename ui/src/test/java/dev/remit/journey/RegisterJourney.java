package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Marketing operations keep the register. */
class RegisterJourney extends Journey {

    private static final String HEADER = "name,problem,function,accountable\n";

    @Test
    void whatIsSearchedFilteredAndSortedStandsInTheAddressAndInTheFiles() throws IOException {
        Visitor priya = visitor().signIn("Priya Anand").open("use-cases");
        priya.page().locator(".rm-grid .rm-name").first().waitFor();
        priya.look("register").lookInTheDark("register-dark").lookOnAPhone("register-phone");

        priya.button("Tier").click();
        priya.choose("High");
        priya.see("Tier: High").at(".*tier=high.*");
        priya.link("Value a year").click();
        priya.at(".*sort=.*");
        priya.settle();
        List<String> names = names(priya);
        assertThat(names).isNotEmpty();
        priya.look("register-filtered");

        Visitor grace = visitor().signIn("Grace Lindqvist").open(priya.path());
        grace.see("Tier: High").settle();
        assertThat(names(grace)).as("the same link shows the same list").isEqualTo(names);

        String csv = new String(file(export(priya, "CSV")), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1)).hasSameSizeAs(names);
        assertThat(names).allSatisfy(name -> assertThat(csv).contains(name));
        String cells = sheet(file(export(priya, "XLSX")));
        assertThat(names).allSatisfy(name -> assertThat(cells).contains(name));

        priya.field("Search name, tool, owner").fill("no such thing anywhere");
        priya.see("No use case matches.").look("register-nothing");
        priya.link("Show all use cases").click();
        priya.page().locator(".rm-grid .rm-name").first().waitFor();
    }

    @Test
    void anImportNamesEveryBadRowAndThenTakesAllOrNone() {
        Visitor priya = visitor().signIn("Priya Anand").open("use-cases");
        priya.button("Import").click();
        choose(
                priya,
                HEADER + "Sorting of letters,Letters lie for days,service,priya.anand@skerry.example\n"
                        + ",Nobody named this,service,\nTeasers for the app,None,nonsense,nobody@skerry.example\n");
        priya.see("2 of 3 rows have problems.")
                .see("Line 3")
                .see("Nobody here has the address \"nobody@skerry.example\".")
                .look("import-mistakes");
        assertThat(priya.button("Import all")).isHidden();
        priya.button("Cancel").click();
        priya.open("use-cases?q=Sorting of letters").see("No use case matches.");

        priya.button("Import").click();
        choose(
                priya,
                HEADER + "Sorting of letters,Letters lie for days,service,priya.anand@skerry.example\n"
                        + "Teasers for the app,They are written at night,content,\n");
        priya.see("2 rows are good.").look("import-good").button("Import all").click();
        priya.see("2 use cases are in the register now.");
        priya.open("use-cases?q=Teasers for the app").see("Not reviewed");
    }

    private static void choose(Visitor visitor, String csv) {
        visitor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("register.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Visitor visitor) {
        return visitor.page().locator(".rm-grid .rm-name").allTextContents();
    }

    private static Download export(Visitor visitor, String kind) {
        visitor.button("Export").click();
        return visitor.download(() -> visitor.choose(kind));
    }

    private static byte[] file(Download download) throws IOException {
        return Files.readAllBytes(download.path());
    }

    /** All text of a workbook. */
    private static String sheet(byte[] xlsx) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = new java.io.ByteArrayInputStream(xlsx);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
