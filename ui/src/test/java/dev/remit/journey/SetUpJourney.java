package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first hour with an empty console. */
class SetUpJourney extends Journey {

    private static final String PASSWORD = "grey heron on a wet roof";

    private static Console console;

    @BeforeAll
    static void startEmpty() {
        console = Console.start("empty", "--empty");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void theFirstAdministratorSetsUpTheConsoleAndInvitesAMarketer() {
        String link = console.setUpPath();
        Visitor ada = visitor(console);
        ada.open(link).seeHeading("Set up this console").look("set-up");

        ada.field("Which currency does it count in?").fill("Euros");
        ada.button("Open the workspace").click();
        ada.see("Give the workspace a name.")
                .see("Euros is not a currency.")
                .see("Say what the person is called.")
                .see("Give the e-mail address to sign in with.")
                .see("Use at least 12 characters")
                .look("set-up-mistakes");

        ada.field("What is the workspace called?").fill("Hollin Media");
        ada.field("Which currency does it count in?").fill("EUR");
        ada.field("What is your name?").fill("Ada Hollin");
        ada.field("What is your e-mail address?").fill("ada@hollin.example");
        ada.field("Choose a password").fill(PASSWORD);
        ada.button("Open the workspace").click();

        ada.seeHeading("Sign in").signIn("ada@hollin.example", "a wrong password");
        ada.see("This e-mail and password do not belong together.");
        ada.signIn("ada@hollin.example", PASSWORD).arrive();
        ada.open("use-cases")
                .see("Nobody has written down yet what AI is used for")
                .look("register-empty");

        visitor(console).open(link).seeHeading("This link does not work").look("set-up-dead");

        String welcome = invite(ada);
        Visitor ben = visitor(console);
        ben.open(welcome).seeHeading("Welcome, Ben Sommer").look("welcome");
        ben.field("Choose a password").fill("short");
        ben.button("Save and sign in").click();
        ben.see("Use at least 12 characters");
        ben.field("Choose a password").fill(PASSWORD);
        ben.button("Save and sign in").click();
        ben.signIn("ben@hollin.example", PASSWORD).arrive();
        ben.open("settings/workspace")
                .seeHeading("Your roles here do not open this page")
                .see("Ada Hollin")
                .look("not-allowed");

        visitor(console).open(welcome).seeHeading("This link does not work any more");
    }

    /** Forgets everything first, then does it right; the path of the link that was made. */
    private static String invite(Visitor ada) {
        ada.open("settings/people").button("Invite somebody").click();
        Locator send =
                ada.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Invite somebody"));
        send.click();
        ada.see("3 things are missing or wrong").look("invite-mistakes");
        ada.field("Name").fill("Ben Sommer");
        ada.field("E-mail").fill("ben@hollin.example");
        ada.field("Job title").fill("Campaign manager");
        ada.pick("Roles", "Marketer");
        send.click();
        ada.seeHeading("Send this link to Ben Sommer");
        String link = ada.field("Sign-in link").inputValue();
        ada.look("invited");
        ada.dialog().getByText("Close").click();
        assertThat(ada.link("Ben Sommer")).isVisible();
        ada.look("people");
        return link.substring(console.address().toString().length() + 1);
    }
}
