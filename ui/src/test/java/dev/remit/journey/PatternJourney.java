package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A marketer starts from a pattern. */
class PatternJourney extends Journey {

    @Test
    void aPatternFillsInWhatItKnowsAndSaysWhereAUseCaseGoesBeyondIt() {
        Visitor jonas = visitor();
        jonas.signIn("Jonas Falk").link("New request").click();
        jonas.field("What do you call it?").fill("Captions for archive photos");
        jonas.answer("Does it work like one of these?", "Autonomous agent");
        jonas.seeHeading("Who decides").see("Acts alone towards customers").see("40 working hours");
        jonas.at("use-cases/new\\?pattern=autonomous-agent");
        jonas.look("pattern").lookInTheDark("pattern-dark").lookOnAPhone("pattern-phone");
        jonas.holdNarrow(320, "pattern");
        // the arrows go from one to the next, and nothing typed is lost
        jonas.page().keyboard().press("ArrowDown");
        jonas.at("use-cases/new\\?pattern=sandbox");
        jonas.notSee("Acts alone towards customers").see("16 working hours");
        assertThat(jonas.field("What do you call it?")).hasValue("Captions for archive photos");
        jonas.button("Begin").click();

        jonas.at("use-cases/.+/request");
        jonas.field("Which problem does it solve?").fill("Half of the archive has no captions.");
        goOn(jonas);
        assertThat(jonas.field("Which figure shows it?")).hasValue("Days until we know");
        jonas.see("Filled in by the pattern \"Sandbox\"")
                .field("What will be different?")
                .fill("We know by March whether it is worth a request.");
        jonas.look("pattern-filled-in");
        goOn(jonas);
        jonas.answer("Which part of marketing is it for?", "Content");
        goOn(jonas);

        jonas.pick("Which tool does it use?", "Microsoft Copilot");
        jonas.pick("Which data does it read?", "Subscriber profiles");
        jonas.seeHeading("No longer fits the pattern \"Sandbox\"")
                .see("It reads personal data, and a sandbox names nobody")
                .look("pattern-misfit");
        jonas.pick("Which data does it read?", "Subscriber profiles");
        jonas.pick("Which data does it read?", "Brand guidelines");
        jonas.notSee("No longer fits");
        jonas.answer("May the vendor train its models on that data?", "No, ruled out by contract");
        goOn(jonas);
        jonas.answer("Does it do any of these?", "None of them");
        goOn(jonas);

        jonas.empty("Accountable");
        jonas.pick("Executive owner", "Ines Calvert");
        jonas.pick("Operational owner", "Priya Anand");
        jonas.pick("Technical owner", "Tomasz Wrede");
        jonas.button("Submit for decision").click();
        jonas.see("Nobody can decide on it before it has owners: nobody accountable.");
        jonas.pick("Accountable", "Ines Calvert");
        jonas.button("Submit for decision").click();
        jonas.see("In review")
                .see("Made from the pattern \"Sandbox\", and fits it.")
                .look("pattern-use-case");
        jonas.link("Decisions").last().click();
        jonas.see("Accountable");
    }

    private static void goOn(Visitor visitor) {
        visitor.settle();
        visitor.button("Continue").click();
    }
}
