package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every page there is, opened by somebody who may open all of them: light, dark, on a phone, and very narrow. */
class ViewsJourney extends Journey {

    /** The narrowest page that must do without sideways scrolling, as WCAG has it. */
    private static final int NARROWEST = 320;

    /** A table of capabilities by integrations cannot be narrower than its columns. */
    private static final String ACCESS_MAP = "access";

    @Test
    void everyPageIsAccessibleInLightAndDarkAndOnAPhone() {
        Visitor nadia = visitor().signIn("Nadia Okafor");
        Set<String> pages = pages(nadia);
        assertThat(pages).hasSizeGreaterThan(10);
        for (String page : pages) {
            String name = "view-"
                    + page.replaceFirst("\\?.*", "")
                            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one")
                            .replace('/', '-');
            nadia.open(page).arrive().settle();
            assertThat(nadia.page().locator("main h1").first().textContent())
                    .as("title of " + page)
                    .isNotBlank();
            nadia.look(name).lookInTheDark(name + "-dark").lookOnAPhone(name + "-phone");
            if (!page.startsWith(ACCESS_MAP)) {
                nadia.holdNarrow(NARROWEST, page);
            }
        }
    }

    /** What the navigation offers, the pages behind new things, and behind each list the first of its things with all its tabs. */
    private static Set<String> pages(Visitor visitor) {
        visitor.open("decisions").arrive();
        Set<String> pages = new LinkedHashSet<>();
        for (Locator item : visitor.page().locator("vaadin-side-nav-item").all()) {
            pages.add(item.getAttribute("path"));
        }
        pages.add("use-cases/new");
        pages.add("find?q=e");
        List<String> lists = new ArrayList<>(pages);
        for (String list : lists) {
            visitor.open(list).arrive().settle();
            Locator first = visitor.page().locator("main .rm-name, main a.rm-button[href*='new']");
            if (first.count() > 0) {
                pages.add(first.first().getAttribute("href"));
            }
        }
        List<String> details = new ArrayList<>(pages);
        details.removeAll(lists);
        for (String detail : details) {
            visitor.open(detail).arrive().settle();
            for (Locator tab : visitor.page().locator("main .rm-tabs a").all()) {
                pages.add(tab.getAttribute("href"));
            }
        }
        return pages;
    }
}
