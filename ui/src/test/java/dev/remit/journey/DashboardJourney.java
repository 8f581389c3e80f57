package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page CMO and CIO read together. */
class DashboardJourney extends Journey {

    /** High enough for every row of the longest list a figure leads to. */
    private static final int ALL_ROWS = 4_000;

    @Test
    void theFindingLeadsAndEveryChartHasATable() {
        Visitor ines = visitor().signIn("Ines Calvert");
        ines.seeHeading("AI in production").look("home").lookInTheDark("home-dark");
        ines.lookOnAPhone("home-phone");

        Locator chart = ines.page().locator("main .rm-chart").first();
        chart.getByText("Show as table").click();
        assertThat(chart.getByRole(com.microsoft.playwright.options.AriaRole.TABLE))
                .isVisible();
        ines.look("home-table");

        ines.link("CIO").click();
        ines.at("\\?for=cio").look("home-cio");
    }

    @Test
    void everyNumberOpensAListOfAsManyRows() {
        Visitor ines = visitor().signIn("Ines Calvert");
        ines.page().setViewportSize(1440, ALL_ROWS);
        ines.open("").arrive().settle();
        Map<String, Integer> figures = figures(ines);
        assertThat(figures).as("whole numbers on the page that can be opened").hasSizeGreaterThan(20);
        figures.forEach((address, number) -> {
            ines.open(address).arrive().settle();
            assertThat(ines.page().locator("main vaadin-grid .rm-name:visible, main vaadin-grid .rm-ai-name:visible"))
                    .hasCount(number);
        });
    }

    /** The whole numbers on the page by where they lead; shares and sums have parts instead of a list of as many. */
    private static Map<String, Integer> figures(Visitor visitor) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (Locator figure : visitor.page().locator("main a.rm-fig").all()) {
            String text = figure.textContent().strip();
            String address = figure.getAttribute("href");
            if (text.matches("\\d+") && !address.equals("kpis")) {
                figures.put(address, Integer.parseInt(text));
            }
        }
        return figures;
    }
}
