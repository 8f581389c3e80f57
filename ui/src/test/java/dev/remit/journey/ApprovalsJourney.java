package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two requests on their whole way: one that needs next to nothing, and one that needs everybody, twice. */
class ApprovalsJourney extends Journey {

    /** Clicks and keys from "New request" to "Approved", by both people together; what is written in words is not counted. */
    private static final int MOST_HANDS = 60;

    /** Counts what a person's hands do besides writing, over all pages. */
    private static final String COUNTING = """
            const count = () => sessionStorage.setItem('hands', 1 + Number(sessionStorage.getItem('hands') ?? 0));
            document.addEventListener('pointerdown', count, true);
            document.addEventListener('keydown', e => e.key.length > 1 && count(), true);
            """;

    private static final List<String> REVIEWERS = List.of("Lena Voss", "Ole Brandt", "Amara Diallo", "Sami Koski");

    @Test
    void aMinimalRequestIsDecidedWithFewClicks() {
        String name = "Drafts of meeting notes";
        Visitor jonas = counted("Jonas Falk");
        Requests.submit(jonas, name, "Ines Calvert");

        Visitor ines = counted("Ines Calvert").open("decisions");
        ines.link(name).click();
        ines.seeHeading(name).see("Decided for the first time");
        checkAll(ines, name);
        ines.see("Approved: " + name);

        int hands = hands(jonas) + hands(ines);
        assertThat(hands).as("clicks and keys by both").isLessThanOrEqualTo(MOST_HANDS);
    }

    private Visitor counted(String person) {
        Visitor visitor = visitor().signIn(person);
        visitor.page().addInitScript(COUNTING);
        return visitor;
    }

    private static int hands(Visitor visitor) {
        return Integer.parseInt(
                visitor.page().evaluate("() => sessionStorage.getItem('hands') ?? '0'").toString());
    }

    /** Ticks every check, with evidence where it is needed, and approves with the keyboard. */
    private static void checkAll(Visitor reviewer, String name) {
        Locator open = reviewer.page().locator(".rm-checks vaadin-checkbox:not([checked])");
        for (int left = open.count(); left > 0; left--) {
            Locator item = reviewer.page().locator(".rm-checks > li").filter(new Locator.FilterOptions().setHas(open));
            Locator evidence = item.first().getByRole(AriaRole.TEXTBOX);
            if (evidence.count() > 0) {
                evidence.fill("Looked at in the journey");
            }
            item.first().getByRole(AriaRole.CHECKBOX).check();
            reviewer.settle();
            assertThat(open).hasCount(left - 1);
        }
        reviewer.page().keyboard().press("Control+Enter");
    }
}
