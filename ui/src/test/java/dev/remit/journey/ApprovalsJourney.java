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

    /** It waits for its first reviewer in the demo. */
    private static final String RISKY = "Price tests on the subscription page";

    private static final List<String> REVIEWERS = List.of("Lena Voss", "Ole Brandt", "Amara Diallo", "Sami Koski");

    @Test
    void aMinimalRequestIsDecidedWithFewClicks() {
        String name = "Drafts of meeting notes";
        Visitor jonas = counted("Jonas Falk");
        Requests.submit(jonas, name, "Ines Calvert");

        Visitor ines = counted("Ines Calvert").open("decisions");
        ines.link(name).click();
        ines.seeHeading(name).see("Decided for the first time");
        approve(ines);
        ines.see("Approved: " + name);

        int hands = hands(jonas) + hands(ines);
        assertThat(hands).as("clicks and keys by both").isLessThanOrEqualTo(MOST_HANDS);
    }

    @Test
    void aMaterialChangeInTheMiddleSendsAHighRiskRequestThroughEverybodyAgain() {
        Visitor lena = visitor().signIn("Lena Voss").open("decisions");
        fromRowToRow(lena);
        lena.open("decisions?q=price tests").link(RISKY).click();
        lena.seeHeading(RISKY).see("Decided for the first time").see("What the policies say");
        anOpenCheckKeepsFrom(lena);
        approve(lena);
        Visitor ole = visitor().signIn("Ole Brandt").open("decisions");
        ole.link(RISKY).click();
        ole.see("What scans see of its tools").see("Decided before on requests like this");
        approve(ole);

        Visitor jonas = visitor().signIn("Jonas Falk").open("use-cases?q=Price tests");
        jonas.link(RISKY).click();
        jonas.button("Change: The idea").click();
        jonas.field("Which problem does it solve?").fill("We test one price a year, and only in May.");
        jonas.field("Why").fill("The May test was left out.");
        jonas.dialog().getByText("Change it").click();
        jonas.see("In review");

        lena.open("decisions").link(RISKY).click();
        lena.see("Your decision is void since")
                .see("The May test was left out.")
                .see("We test one price a year, and only in May.")
                .look("review-void-high");
        for (String reviewer : REVIEWERS) {
            Visitor next = visitor().signIn(reviewer).open("decisions");
            next.link(RISKY).click();
            approve(next);
        }
        Visitor ines = visitor().signIn("Ines Calvert").open("decisions");
        ines.link(RISKY).click();
        approve(ines);
        jonas.open("use-cases?q=Price tests").link(RISKY).click();
        jonas.see("Approved");
    }

    /** Without a mouse: J goes down the list, K up, Enter opens. */
    private static void fromRowToRow(Visitor reviewer) {
        Locator names = reviewer.page().locator("vaadin-grid a.rm-name").locator("visible=true");
        names.nth(1).waitFor();
        reviewer.settle();
        reviewer.page().keyboard().press("j");
        reviewer.page().keyboard().press("j");
        reviewer.page().keyboard().press("k");
        assertThat(reviewer.page().locator("a.rm-name:focus")).hasCount(1);
        reviewer.page().keyboard().press("Enter");
        reviewer.at("decisions/.+");
        reviewer.page().locator(".rm-bar-decide").waitFor();
    }

    /** The most likely mistake. */
    private static void anOpenCheckKeepsFrom(Visitor reviewer) {
        reviewer.page().keyboard().press("Control+Enter");
        Locator evidence =
                reviewer.page().locator(".rm-checks vaadin-text-field").first();
        assertThat(evidence).hasAttribute("invalid", "");
        assertThat(evidence.getByRole(AriaRole.TEXTBOX)).isFocused();
        reviewer.look("review-check-without-evidence");
    }

    private Visitor counted(String person) {
        Visitor visitor = visitor().signIn(person);
        visitor.page().addInitScript(COUNTING);
        return visitor;
    }

    private static int hands(Visitor visitor) {
        return Integer.parseInt(visitor.page()
                .evaluate("() => sessionStorage.getItem('hands') ?? '0'")
                .toString());
    }

    /** Ticks every check, with evidence where it is needed, and approves with the keyboard. */
    private static void approve(Visitor reviewer) {
        reviewer.page().locator(".rm-bar-decide").waitFor();
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
        reviewer.see("Approved: ");
    }
}
