package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a tool may be given is asked for and decided by two people; fields of data come in as a file, whole or not at all. */
class CatalogueJourney extends Journey {

    @Test
    void aToolIsApprovedForOneUseOnOneClassOfDataAndRefusedOnAnother() {
        Visitor jonas = visitor().signIn("Jonas Falk");
        ask(jonas, "public");
        jonas.see("Say what this rests on").look("tool-approval-without-evidence");
        jonas.field("What does it rest on?").fill("Terms of March");
        jonas.button("Ask for an approval").click();
        jonas.at("tool-approvals/[0-9a-f]{8}-.*").look("tool-approval-asked");
        assertThat(jonas.button("Approve")).hasCount(0);
        String onPublic = jonas.path();

        Visitor amara = visitor().signIn("Amara Diallo").open(onPublic);
        amara.see("Waits for Anybody who may decide");
        amara.link("Review").click();
        amara.see("Terms of March").look("tool-approval-review");
        amara.button("Approve").click();
        amara.open(onPublic)
                .see("Counts until its last day.")
                .look("tool-approval-granted")
                .lookInTheDark("tool-approval-granted-dark")
                .lookOnAPhone("tool-approval-granted-phone");

        ask(jonas, "personal");
        jonas.field("What does it rest on?").fill("Terms of March");
        jonas.button("Ask for an approval").click();
        jonas.at("tool-approvals/[0-9a-f]{8}-.*");
        String onPersonal = jonas.path();
        amara.open(onPersonal);
        amara.link("Review").click();
        amara.button("Ask for changes").click();
        amara.field("Why? The requester reads it.").fill("No agreement covers people's data.");
        amara.dialog()
                .getByText("Ask for changes", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        jonas.open(onPersonal).see("Reviewers want something changed first.").look("tool-approval-returned");
        jonas.link("Ask again").click();
        jonas.see("What is AI Engine to be approved for?");
        jonas.field("What does it rest on?").fill("Terms of March, and the agreement of May");
        jonas.button("Ask for an approval").click();
        jonas.at("tool-approvals/[0-9a-f]{8}-.*").see("Somebody else decides on it.");

        jonas.open("tools?q=AI+Engine");
        jonas.link("AI Engine").click();
        Locator service =
                jonas.page().locator(".rm-approved-for tr").filter(new Locator.FilterOptions().setHasText("Service"));
        assertThat(service.locator("td").first()).hasText("public");
        assertThat(service.locator("td").last()).hasText("personal");
        jonas.look("tool-approved-for");
    }

    @Test
    void aFileWithABadRowIsMendedBeforeAnythingComesIn() {
        Visitor priya = visitor().signIn("Priya Anand").open("data-fields").arrive();
        priya.button("Import").click();
        choose(
                priya,
                "Data asset,Field,Class\r\nSupport tickets,shoe size,personal\r\nSuport tickets,name,personel\r\n");
        priya.see("Line 3, Data asset:").see("Line 3, Class:").look("fields-import-bad");
        assertThat(priya.button("Bring them in")).isHidden();
        priya.button("Cancel").click();
        priya.button("Import").click();
        choose(priya, "Data asset,Field,Class\r\nSupport tickets,shoe size,personal\r\n");
        priya.see("One field can come in");
        priya.button("Bring them in").click();
        priya.see("One field came in.");
        priya.open("data-fields?q=shoe").see("shoe size").look("fields").lookOnAPhone("fields-phone");
    }

    @Test
    void anObjectIsLinkedToDataAndWhatReachesAFieldThatIsNotApprovedIsMarked() {
        Visitor priya =
                visitor().signIn("Priya Anand").open("data-assets?q=Programme").arrive();
        priya.link("Programme descriptions").click();
        priya.see("Not linked to any object").look("asset-not-linked");
        priya.link("Who reaches it").click();
        priya.see("No object is linked yet");
        priya.button("Link an object").click();
        priya.button("Link").click();
        priya.see("Choose at least one object");
        priya.pick("Objects that hold it", "pages in Programme pages");
        priya.button("Link").click();
        priya.see("One object holds Programme descriptions now.");
        priya.see("Every field")
                .look("asset-reach")
                .lookInTheDark("asset-reach-dark")
                .lookOnAPhone("asset-reach-phone");

        priya.open("data-fields?q=synopsis").arrive();
        priya.link("synopsis").click();
        for (String function : new String[] {"Content", "Campaign", "Service"}) {
            priya.answer("Approved for AI in", function);
        }
        priya.button("Save").click();
        priya.see("synopsis is saved.");
        priya.open("access?fields-not-approved=yes")
                .see("Reaches fields not approved for AI")
                .look("access-fields");
        priya.open("findings").see("reaches fields that are not approved for AI");
    }

    private static void ask(Visitor jonas, String dataClass) {
        jonas.open("tools?q=AI+Engine").arrive();
        jonas.link("AI Engine").click();
        jonas.link("Ask for an approval").click();
        jonas.see("What is AI Engine to be approved for?");
        jonas.answer("For which part of marketing?", "Service");
        jonas.answer("Which classes of data may it be given?", dataClass);
        if (dataClass.equals("public")) {
            jonas.button("Ask for an approval").click();
        }
    }

    private static void choose(Visitor priya, String csv) {
        priya.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("fields.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
