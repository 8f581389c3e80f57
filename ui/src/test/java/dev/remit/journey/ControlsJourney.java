package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    void aFileShowsAControlAndComesOutAsItWentIn() throws IOException {
        byte[] picture = "%PDF-1.7\nthe notice as customers see it\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        Visitor priya = visitor().signIn("Priya Anand").open("controls/TR-05?view=use-cases&status=missing");
        priya.page().locator(".rm-grid .rm-name").first().click();
        priya.button("Give evidence").click();
        priya.field("What it shows").fill("The privacy notice of November.");
        attach(priya, "notice.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        priya.see("notice.png is called PNG, but what is in it is not").look("evidence-file-mistake");
        assertThat(priya.field("What it shows").inputValue()).isEqualTo("The privacy notice of November.");
        attach(priya, "notice.pdf", picture);
        priya.see("notice.pdf").look("evidence-file");
        give(priya).click();
        priya.see("The privacy notice of November.").look("evidence-file-given").lookOnAPhone("evidence-file-phone");

        Locator link = priya.page().locator(".rm-evidence-files a:has-text('notice.pdf')");
        Download file = priya.download(link::click);
        assertThat(file.suggestedFilename()).isEqualTo("notice.pdf");
        assertThat(Files.readAllBytes(file.path())).isEqualTo(picture);
        APIResponse response =
                priya.page().request().get(priya.address(Objects.requireNonNull(link.getAttribute("href"))));
        assertThat(response.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .extractingByKey("content-disposition", InstanceOfAssertFactories.STRING)
                .startsWith("attachment");
        assertThat(visitor()
                        .page()
                        .request()
                        .get(priya.address(Objects.requireNonNull(link.getAttribute("href"))))
                        .body())
                .as("whoever has no session gets nothing")
                .isNotEqualTo(picture);
    }

    @Test
    void aWorkspaceAddsItsOwnControlAndSwitchesOneOffByName() {
        Visitor nadia = visitor().signIn("Nadia Okafor").open("controls");
        nadia.link("New control").click();
        nadia.button("Save").click();
        nadia.see("Write three to five capitals, a hyphen and two digits").look("own-control-mistake");
        nadia.field("Key").fill("HOUSE-01");
        nadia.field("Name").fill("Somebody reads it aloud");
        nadia.pick("Area", "Quality");
        nadia.field("What is done").fill("One text of each week is read aloud to a colleague.");
        nadia.field("In words").fill("It reaches people outside.");
        nadia.field("Condition").fill("use_case.audience != \"internal\"");
        nadia.pick("From lane", "Production");
        nadia.pick("Kind of evidence", "Record of a period");
        nadia.field("What it has to show").fill("The texts, and what was changed");
        nadia.field("For how many months").fill("6");
        nadia.button("Check").click();
        nadia.see("It would apply to").look("own-control");
        nadia.button("Save").click();
        nadia.see("Somebody reads it aloud").see("Own").look("own-control-saved");

        nadia.open("controls/QU-02");
        nadia.button("Switch off").click();
        nadia.page()
                .locator("vaadin-dialog vaadin-button:has-text('Switch off')")
                .click();
        nadia.see("Say why; it is kept with the control.");
        nadia.field("Why").fill("The legal team checks every claim already.");
        nadia.page()
                .locator("vaadin-dialog vaadin-button:has-text('Switch off')")
                .click();
        nadia.see("Nadia Okafor switched it off").look("control-off");
        nadia.open("controls?origin=off").see("QU-02").look("controls-off").lookOnAPhone("controls-off-phone");
    }

    private static void attach(Visitor visitor, String name, byte[] content) {
        visitor.page()
                .locator("vaadin-dialog vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
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
