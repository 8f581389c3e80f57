package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody leaves, and what they carried goes on with somebody else: the decision that waits for them, too. */
class HandOverJourney extends Journey {

    @Test
    void whatALeaverCarriesGoesToSomebodyElseAndTheDecisionThatWaitedWaitsThere() {
        String name = "Captions for the archive";
        String useCase = Requests.submit(visitor().signIn("Daniel Reyes"), name, "Yuki Tanabe");

        Visitor nadia = visitor().signIn("Nadia Okafor").open("settings/people");
        nadia.link("Yuki Tanabe").click();
        nadia.button("Hand over what they carry").click();
        nadia.seeHeading("Hand over what Yuki Tanabe carries");
        nadia.pick("Everything to", "Lena Voss");
        nadia.settle();
        nadia.look("hand-over").lookInTheDark("hand-over-dark").lookOnAPhone("hand-over-phone");
        nadia.button("Hand over").click();
        nadia.see("Say why, for those who read the ledger");
        assertThat(nadia.field("Accountable")).hasValue("Lena Voss, Head of brand");
        nadia.field("Reason").fill("Leaves at the end of the month.");
        nadia.button("Hand over").click();
        nadia.see("Yuki Tanabe carries them no longer");

        nadia.open("settings/people").link("Yuki Tanabe").click();
        nadia.button("End membership").click();
        nadia.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText("End membership")
                .last()
                .click();
        nadia.open("ownership?gaps=yes&q=" + name.replace(' ', '+')).see("Nothing matches");
        nadia.open(useCase + "?tab=history").see("Leaves at the end of the month.");

        visitor().signIn("Lena Voss").open("decisions").link(name).click();
    }
}
