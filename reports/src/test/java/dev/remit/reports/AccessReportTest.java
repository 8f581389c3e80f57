package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.remit.reports.AccessReport.Known;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer();

    private static final List<Known> KNOWN = List.of(
            new Known.Can("contacts +1", "sensitive, whole tenant; effective, observed"),
            new Known.Unseen("right missing"),
            new Known.Cannot(),
            new Known.Can("leads", "personal; declared"),
            new Known.Cannot());

    private static PdfText rendered(String filter, List<AccessReport.Place> systems) {
        return new PdfText(RENDERER.render(
                new AccessReport(
                        Samples.head("Norrfell Outdoor", Optional.empty()),
                        new AccessReport.Headline("2 AI integrations in 1 system", "1 was not seen again.", filter),
                        systems),
                Format.PDF,
                Progress.unwatched()));
    }

    private static AccessReport.Place system(int lines) {
        return new AccessReport.Place(
                "HubSpot",
                "scanned in full",
                IntStream.range(0, lines)
                        .mapToObj(i -> new AccessReport.Line("Copymill " + i, "app · no owner", KNOWN))
                        .toList());
    }

    @Test
    void eachIntegrationStandsUnderItsSystemWithAllFiveCapabilitiesAndWhatTheyRestOn() {
        assertThat(rendered("sensitivity: sensitive", List.of(system(2))).page(1))
                .contains("2 AI integrations in 1 system", "Narrowed down by sensitivity: sensitive.")
                .contains("HubSpot", "scanned in full", "Copymill 1", "no owner")
                .contains("contacts +1", "effective, observed", "could not see: right missing", "checked: no")
                .contains("ledger head 48,211");
    }

    @Test
    void manyIntegrationsRunOverManyPagesEachWithTheColumnsAndItsNumber() {
        PdfText pdf = rendered("", List.of(system(200)));
        assertThat(pdf.pages()).isGreaterThan(8);
        assertThat(pdf.page(pdf.pages())).contains("trigger", "Copymill 199", pdf.pages() + " of " + pdf.pages());
        assertThat(pdf.page(1)).contains("All AI integrations.");
    }

    /** Whoever holds the second page in hand has to know of which system it tells. */
    @Test
    void aSystemThatGoesOnOverThePageIsNamedOnEach() {
        PdfText pdf = rendered("", List.of(system(30), system(2)));
        assertThat(pdf.page(1)).contains("HubSpot", "scanned in full").doesNotContain("continued");
        assertThat(pdf.page(2)).contains("HubSpot", "continued");
        assertThat(pdf.page(pdf.pages())).contains("scanned in full");
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(rendered("words: zebra", List.of()).page(1)).contains("No AI integration matches.");
    }

    @Test
    void whatASystemWroteTakesNoEffect() {
        String name = "$P{texts} <b>=cmd()</b> \u202Egnp";
        AccessReport.Place place = new AccessReport.Place("S", "", List.of(new AccessReport.Line(name, "app", KNOWN)));
        assertThat(rendered("", List.of(place)).page(1)).contains("$P{texts} <b>=cmd()</b> gnp");
    }

    @Test
    void anIntegrationHasFiveCapabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessReport.Line("Copymill", "", KNOWN.subList(0, 4)))
                .withMessageContaining("five");
    }
}
