package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What has to be shown is shown, and what AI has made is disclosed. */
class ControlsJourney extends Journey {

    @Test
    void whatAppliesSaysWhyAndIsShownByEvidenceThatSaysSomething() {
        Visitor priya = visitor().signIn("Priya Anand").open("controls");
        priya.page().locator(".rm-grid .rm-name").first().waitFor();
        priya.look("controls").lookInTheDark("controls-dark").lookOnAPhone("controls-phone");
        Download file = priya.download(() -> priya.link("Export").click());
        assertThat(file.suggestedFilename()).startsWith("controls-").endsWith(".xlsx");

        priya.link("Coverage").click();
        priya.see("parts of NIST AI RMF 1.0 have a control").look("coverage");
        priya.link("EU AI Act").click();
        priya.see("no control maps to this");

        priya.open("controls/TR-01?view=use-cases&status=missing");
        priya.page().locator(".rm-grid .rm-name").first().click();
        priya.see("Why it applies here").see("Audience of the use case:").look("use-case-controls");
        priya.button("Give evidence").click();
        give(priya).click();
        priya.see("Say what the evidence shows.").look("evidence-mistake");
        priya.field("What it shows").fill("The notice above the chat, in both languages.");
        priya.field("Where it is").fill("https://intranet.example/ai/notice");
        give(priya).click();
        priya.see("The notice above the chat, in both languages.").look("evidence-given");
    }

    @Test
    void aDisclosureIsProposedByRuleWrittenByOneAndApprovedByAnother() {
        Visitor priya = visitor().signIn("Priya Anand").open("disclosures/new");
        priya.button("Save for approval").click();
        priya.see("Say what people call the asset or channel.").look("disclosure-mistake");
        priya.field("Name").fill("Chat on the help pages");
        priya.answer("What AI does", "Interacts with people");
        priya.see("Article 50 asks for a label and a mark");
        priya.field("Why").fill("People write with it and would take it for a colleague.");
        priya.button("Save for approval").click();
        priya.see("Waits for approval").look("disclosure-waiting");
        assertThat(priya.button("Approve").count())
                .as("nobody approves their own")
                .isZero();
        String entry = priya.path();

        Visitor nadia = visitor().signIn("Nadia Okafor").open(entry);
        nadia.button("Approve").click();
        nadia.see("is approved.").look("disclosure-approved");
        nadia.open("disclosures?q=chat").see("Chat on the help pages").look("disclosures");
    }

    private static Locator give(Visitor visitor) {
        return visitor.page().locator("vaadin-dialog vaadin-button:has-text('Give evidence')");
    }
}
