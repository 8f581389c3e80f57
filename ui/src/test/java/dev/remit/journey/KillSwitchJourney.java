package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Somebody stops a use case at once; it takes two people to let it go on. */
class KillSwitchJourney extends Journey {

    @Test
    void oneStopsItWithAReasonAndTwoLetItGoOn() {
        String name = "Alt texts for the press archive";
        Visitor jonas = visitor().signIn("Jonas Falk");
        String useCase = Requests.submit(jonas, name, "Ines Calvert");

        Visitor sami = visitor().signIn("Sami Koski").open(useCase);
        sami.button("Stop at once").click();
        sami.dialog().getByText("Stop at once").last().click();
        sami.see("Say why").look("stop-without-reason");
        sami.field("Why").fill("It names people who did not agree.");
        sami.dialog().getByText("Stop at once").last().click();
        sami.see(name + " is stopped")
                .see("It names people who did not agree.")
                .look("stopped")
                .lookInTheDark("stopped-dark")
                .lookOnAPhone("stopped-phone");

        jonas.open(useCase).see(name + " is stopped").see("Suspended");
        assertThat(jonas.button("Ask to lift")).hasCount(0);
        jonas.open("").see(name + " is stopped").look("home-stopped");

        sami.button("Ask to lift").click();
        sami.field("Why").fill("The names are taken out before it reads them.");
        // the dialog's title begins with the same words
        sami.dialog()
                .getByText("Ask to lift", new Locator.GetByTextOptions().setExact(true))
                .click();
        sami.see("You asked. Somebody else has to agree.");
        assertThat(sami.button("Agree to lift")).hasCount(0);

        Visitor tomasz = visitor().signIn("Tomasz Wrede").open("stops");
        tomasz.link(name).click();
        tomasz.see("The names are taken out before it reads them.");
        tomasz.button("Agree to lift").click();
        tomasz.field("Why").fill("Seen with ten pictures.");
        tomasz.dialog().getByText("Agree to lift").last().click();
        tomasz.see(name + " was stopped").look("stop-lifted");
        jonas.open(useCase).see("Suspended");
        assertThat(jonas.page().getByText(name + " is stopped")).hasCount(0);
    }
}
