package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** In, across and out. */
class SignInJourney extends Journey {

    @Test
    void oneClickOnADemoPersonSignsInAndSigningOutEndsBothSessions() {
        Visitor jonas = visitor();
        jonas.open("").look("sign-in");
        jonas.signIn("Jonas Falk").open("use-cases").arrive();
        jonas.signOut().look("signed-out");

        jonas.open("use-cases").seeHeading("Sign in");
        jonas.open("idp/login").seeHeading("Sign in");
    }

    @Test
    void whoIsNotKnownIsToldSoAndTheAddressStays() {
        Visitor stranger = visitor();
        stranger.open("").signIn("jonas.flak@skerry.example", "let me in please");
        stranger.see("This e-mail and password do not belong together.").look("sign-in-wrong");
        PlaywrightAssertions.assertThat(stranger.field("E-mail")).hasValue("jonas.flak@skerry.example");
    }

    @Test
    void aPageAskedForBeforeSigningInOpensAfterIt() {
        Visitor priya = visitor();
        priya.open("use-cases?tier=high").seeHeading("Sign in");
        priya.pickPerson("Priya Anand");
        priya.arrive().at("use-cases\\?tier=high");
    }

    @Test
    void aConsultantSwitchesWorkspacesAndSeesNothingOfTheOther() {
        Visitor ravi = visitor();
        ravi.open("").pickPerson("Ravi Menon");
        ravi.seeHeading("Choose a workspace").look("choose-workspace");
        ravi.pickPerson("Norrfell Outdoor");
        ravi.arrive().open("use-cases").see("Size advice");
        String address = href(ravi, "Size advice");

        ravi.page().locator(".rm-workspace vaadin-button").click();
        ravi.choose("Skerry Television");
        PlaywrightAssertions.assertThat(ravi.page().locator(".rm-workspace-name"))
                .hasText("Skerry Television");
        ravi.open("use-cases").arrive();
        ravi.page().locator(".rm-name").first().waitFor();
        ravi.notSee("Size advice");
        ravi.open(address).seeHeading("Nothing has this address");
        ravi.notSee("Size advice");
        assertThat(ravi.page().content()).doesNotContain("Size advice");
    }

    private static String href(Visitor visitor, String link) {
        return visitor.link(link).getAttribute("href");
    }
}
