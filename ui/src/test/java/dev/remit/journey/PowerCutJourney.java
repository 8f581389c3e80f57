package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console is killed in the middle of a request. */
class PowerCutJourney extends Journey {

    private static final String EMAIL = "ada@hollin.example";
    private static final String PASSWORD = "grey heron on a wet roof";
    private static final String PROBLEM = "Pictures have no description; who cannot see them is left out.";

    private static Console console;

    @BeforeAll
    static void startEmpty() {
        console = Console.start("power-cut", "--empty");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void whatTheFormCalledSavedIsThereWhenTheConsoleIsKilledAndStartedAgain() {
        Visitor ada = visitor(console);
        setUp(ada);
        ada.open("use-cases/new").field("What do you call it?").fill("Alt texts for pictures");
        ada.button("Begin").click();
        ada.at("use-cases/.+/request");
        ada.field("Which problem does it solve?").fill(PROBLEM);
        ada.see("Saved").settle();
        ada.page().navigate("about:blank");

        console.loseAndRegainPower();

        ada.open("").signIn(EMAIL, PASSWORD).arrive();
        ada.open("use-cases/new").link("Alt texts for pictures").click();
        ada.button("Change: The idea").click();
        assertThat(ada.field("Which problem does it solve?")).hasValue(PROBLEM);
    }

    private static void setUp(Visitor ada) {
        ada.open(console.setUpPath());
        ada.field("What is the workspace called?").fill("Hollin Media");
        ada.field("Which currency does it count in?").fill("EUR");
        ada.field("What is your name?").fill("Ada Hollin");
        ada.field("What is your e-mail address?").fill(EMAIL);
        ada.field("Choose a password").fill(PASSWORD);
        ada.button("Open the workspace").click();
        ada.seeHeading("Sign in").signIn(EMAIL, PASSWORD).arrive();
    }
}
