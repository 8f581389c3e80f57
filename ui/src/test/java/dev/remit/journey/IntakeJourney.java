package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A marketer asks for a use of AI. */
class IntakeJourney extends Journey {

    private static final String PROBLEM = "First answers take 9 hours; viewers leave meanwhile.";

    @Test
    void aMarketerAsksInTheFormAndNothingTypedIsEverLost() {
        Visitor daniel = visitor();
        daniel.signIn("Daniel Reyes").link("New request").click();
        daniel.button("Begin").click();
        daniel.see("Give it a name. You can change it later.");
        daniel.field("What do you call it?").fill("Replies to comments under videos");
        daniel.button("Begin").click();

        daniel.at("use-cases/.+/request");
        String address = daniel.path();
        daniel.field("Which problem does it solve?").fill(PROBLEM);
        daniel.see("Saved");
        daniel.page().reload();
        daniel.button("Change: The idea").click();
        assertThat(daniel.field("Which problem does it solve?")).hasValue(PROBLEM);
        goOn(daniel);

        daniel.field("What will be different?").fill("Answers within two hours by March.");
        daniel.field("Which figure shows it?").fill("First-answer time");
        assertThat(daniel.field("Where does that figure stand now?")).isVisible();
        saved(daniel);
        daniel.signOut().signIn("Daniel Reyes").open(address);
        daniel.button("Change: What comes of it").click();
        assertThat(daniel.field("Which figure shows it?")).hasValue("First-answer time");
        daniel.field("Where does that figure stand now?").fill("9 hours");
        goOn(daniel);

        daniel.answer("Which part of marketing is it for?", "Service");
        assertThat(daniel.page().getByText("Can minors or people in a weak position"))
                .hasCount(0);
        daniel.answer("Who meets what it makes or decides?", "Customers or the public");
        daniel.answer("Can minors or people in a weak position be among them?", "No");
        goOn(daniel);

        daniel.pick("Which tool does it use?", "Zendesk AI agent");
        daniel.seeHeading("Does this do it already?");
        daniel.pick("Which data does it read?", "Public social posts");
        daniel.answer("May the vendor train its models on that data?", "No, ruled out by contract");
        daniel.answer("Does it build or use a profile of identifiable people?", "No");
        goOn(daniel);

        daniel.answer("How far may it go on its own?", "Draft");
        assertThat(tier(daniel)).not().hasText("High");
        daniel.answer("How far may it go on its own?", "Act alone");
        assertThat(tier(daniel)).hasText("High");
        daniel.see("Acts alone towards customers")
                .see("What does it change?")
                .look("intake")
                .lookInTheDark("intake-dark")
                .lookOnAPhone("intake-phone");
        daniel.answer("What does it change?", "Content");
        daniel.field("In which systems?").fill("Video channels");
        daniel.answer("Does it have a say in any of these?", "None of them");
        goOn(daniel);

        daniel.answer("Does a person take over when it is wrong or off?", "Yes");
        daniel.field("Who takes over, and how fast?").fill("The shift lead, within ten minutes.");
        daniel.answer("Do people outside see what it makes as it is?", "Yes");
        daniel.answer("Could what it makes pass for a person or for real?", "Yes");
        daniel.answer("Are people told that AI is at work?", "Yes");
        daniel.answer("Does it do any of these?", "None of them");
        goOn(daniel);

        daniel.answer("Would work stop if it were off for a day?", "No");
        daniel.field("What is it worth in a year?").fill("a lot");
        daniel.see("Write an amount in figures").look("intake-bad-amount");
        daniel.field("What is it worth in a year?").fill("120000");
        assertThat(daniel.page().locator("vaadin-text-field[invalid]")).hasCount(0);
        saved(daniel);
        goOn(daniel);

        daniel.see("Does it have a say in spending money?")
                .link("Who owns it after launch")
                .click();
        // a template named them; without them nobody can decide
        for (String duty : new String[] {"Accountable", "Technical owner"}) {
            daniel.empty(duty);
        }
        daniel.see("one answer is missing").button("Submit for decision").click();
        daniel.seeHeading("things are missing or wrong")
                .see("Nobody can decide on it before it has owners: nobody accountable.")
                .look("intake-gap");
        daniel.button("Technical owner").click();
        assertThat(daniel.field("Technical owner")).isFocused();
        daniel.link("Does it have a say in spending money?").click();
        daniel.see("Answer this before you submit.");
        assertThat(daniel.page()
                        .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("spending money"))
                        .getByRole(AriaRole.RADIO)
                        .first())
                .isFocused();
        daniel.look("intake-missing");
        daniel.answer("Does it have a say in spending money?", "No");
        saved(daniel);
        goOn(daniel);

        daniel.pick("Accountable", "Ines Calvert");
        daniel.pick("Executive owner", "Ines Calvert");
        daniel.pick("Operational owner", "Daniel Reyes");
        daniel.pick("Technical owner", "Tomasz Wrede");
        daniel.button("Submit for decision").click();
        daniel.seeHeading("Replies to comments under videos").see("In review").look("use-case");
        daniel.open(address).see("In review");
    }

    private static void goOn(Visitor visitor) {
        visitor.settle();
        visitor.button("Continue").click();
    }

    /** Until what was typed is stored. */
    private static void saved(Visitor visitor) {
        visitor.see("Saved").settle();
    }

    private static Locator tier(Visitor visitor) {
        return visitor.page().locator(".rm-heading-tier");
    }
}
