package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody stops a use case or a tool at once; it takes two people to let it go on. */
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

    @Test
    void aStoppedToolDeniesProgramsUntilTwoLetItGoOnAndEachActIsApprovedOnceItsUseCaseIsAgain() {
        String name = "Captions for the sports archive";
        String tool = "Lullmill";
        Visitor jonas = visitor().signIn("Jonas Falk");
        String page = Requests.submitWith(jonas, tool, name, "Ines Calvert");
        String useCase = page.replace("use-cases/", "");
        Visitor ines = visitor().signIn("Ines Calvert");
        approve(ines, name);
        Visitor nadia = visitor().signIn("Nadia Okafor");
        String token = Programs.token(nadia, "Caption bot");
        answers(nadia, token, useCase, "\"effect\":\"allow\"");

        Visitor tomasz = visitor().signIn("Tomasz Wrede").open("tools?q=" + tool);
        tomasz.link(tool).click();
        tomasz.button("Stop at once").click();
        exactly(tomasz, "Stop at once").click();
        tomasz.see("Say why").look("tool-stop-without-reason");
        tomasz.field("Why").fill("It keeps what it is sent.");
        exactly(tomasz, "Stop at once").click();
        tomasz.see(tool + " is stopped").look("tool-stopped").lookInTheDark("tool-stopped-dark");
        answers(nadia, token, useCase, "\"effect\":\"deny\"", tool + " is stopped: It keeps what it is sent.");
        ines.open(page).see(tool + " is stopped").see("Suspended");

        tomasz.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Incident I-\\d+")))
                .click();
        tomasz.seeHeading(tool + " was stopped")
                .see("It keeps what it is sent.")
                .look("tool-stop-incident");
        String incident = tomasz.path();

        lift(tomasz, visitor().signIn("Sami Koski"), tool);
        answers(nadia, token, useCase, "\"effect\":\"deny\"");
        tomasz.open(incident).see("The stop was lifted: Seen with its new contract.");

        Visitor priya = visitor().signIn("Priya Anand").open(page);
        priya.button("Let it go on").click();
        priya.field("Why").fill("The stop is lifted.");
        exactly(priya, "Let it go on").click();
        priya.see("Changes requested");
        jonas.open(page + "/request?part=people").button("Submit for decision").click();
        jonas.see("In review");
        approve(ines, name);
        // it came back under oversight, where a person looks at each act first
        answers(nadia, token, useCase, "\"effect\":\"needs-approval\"", "AL-04", "marketing-operations");
    }

    private static void lift(Visitor asks, Visitor agrees, String what) {
        asks.open("stops").link(what).click();
        asks.button("Ask to lift").click();
        asks.field("Why").fill("Its new contract forbids that.");
        exactly(asks, "Ask to lift").click();
        asks.see("You asked. Somebody else has to agree.");
        agrees.open("stops").link(what).click();
        agrees.button("Agree to lift").click();
        agrees.field("Why").fill("Seen with its new contract.");
        exactly(agrees, "Agree to lift").click();
        agrees.see(what + " was stopped");
    }

    /** Both checks, and the decision. */
    private static void approve(Visitor ines, String name) {
        ines.open("decisions").link(name).click();
        ines.seeHeading(name);
        ines.page().getByRole(AriaRole.CHECKBOX).first().check();
        ines.page().getByRole(AriaRole.CHECKBOX).nth(1).check();
        ines.page().locator(".rm-review-rail").getByText("2 of 2").waitFor();
        ines.button("Approve").click();
        ines.see("Approved: " + name);
    }

    /** The API says all of this to a program that tries it in a sandbox. */
    private static void answers(Visitor visitor, String token, String useCase, String... words) {
        org.assertj.core.api.Assertions.assertThat(Programs.ask(visitor, token, useCase, true))
                .contains(words);
    }

    private static Locator exactly(Visitor visitor, String words) {
        return visitor.dialog()
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .last();
    }
}
