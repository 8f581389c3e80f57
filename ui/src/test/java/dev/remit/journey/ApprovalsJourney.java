package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two requests on their whole way: one that needs next to nothing, and one that needs everybody, twice. */
class ApprovalsJourney extends Journey {

    /**
     * Clicks and keys from "New request" to "Approved", by both people together, without the letters of what is written: at two and a
     * half seconds each less than two minutes.
     */
    private static final int MOST_HANDS = 45;

    /** Counts what a person's hands do besides writing, over all pages. */
    private static final String COUNTING = """
            const count = () => sessionStorage.setItem('hands', 1 + Number(sessionStorage.getItem('hands') ?? 0));
            document.addEventListener('pointerdown', count, true);
            document.addEventListener('keydown', e => e.key.length > 1 && count(), true);
            """;

    /** High, and it waits for security in the demo. */
    private static final String RISKY = "Election night assistant";

    private static final List<String> REVIEWERS = List.of("Lena Voss", "Ole Brandt", "Sami Koski", "Ines Calvert");

    @Test
    void aMinimalRequestIsDecidedWithFewClicks() {
        String name = "Notes of staff meetings";
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
    void aMaterialChangeInTheMiddleSendsAHighRiskRequestThroughAllFourReviewersAgain() {
        Visitor sami = visitor().signIn("Sami Koski").open("decisions?q=election");
        sami.link(RISKY).click();
        sami.seeHeading(RISKY)
                .see("Decided for the first time")
                .see("What the policies say")
                .see("What scans see of its tools")
                .see("Decided before on requests like this");
        anOpenCheckKeepsFrom(sami);
        approve(sami);

        Visitor daniel = visitor().signIn("Daniel Reyes").open("use-cases?q=election");
        daniel.link(RISKY).click();
        daniel.button("Change: The idea").click();
        daniel.field("Which problem does it solve?")
                .fill("On election night the help desk gets forty thousand questions.");
        daniel.field("Why").fill("We counted last time's.");
        daniel.dialog().getByText("Change it").click();
        daniel.see("In review");

        for (String reviewer : REVIEWERS) {
            Visitor next = visitor().signIn(reviewer).open("decisions?q=election");
            next.link(RISKY).click();
            next.see("We counted last time's.").see("forty thousand questions");
            if (reviewer.equals("Sami Koski")) {
                next.see("Your decision is void since").look("review-void-high");
            }
            approve(next);
        }
        daniel.open("use-cases?q=election").link(RISKY).click();
        daniel.see("Approved");
    }

    @Test
    void theInboxIsWorkedThroughWithoutAMouse() {
        fromRowToRow(visitor().signIn("Lena Voss").open("decisions"));
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
        Locator unticked = reviewer.page().locator("vaadin-checkbox:not([checked])");
        Locator open = reviewer.page().locator(".rm-checks > li").filter(new Locator.FilterOptions().setHas(unticked));
        for (int left = open.count(); left > 0; left--) {
            Locator evidence = open.first().getByRole(AriaRole.TEXTBOX);
            if (evidence.count() > 0) {
                evidence.fill("Looked at in the journey");
            }
            open.first().getByRole(AriaRole.CHECKBOX).click();
            reviewer.settle();
            assertThat(open).hasCount(left - 1);
        }
        reviewer.page().keyboard().press("Control+Enter");
        reviewer.see("Approved: ");
    }
}
