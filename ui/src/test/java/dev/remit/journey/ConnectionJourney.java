package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A scan of a system that changed since it was last read. */
class ConnectionJourney extends Journey {

    @Test
    void aScanFindsWhatIsNewAndItsFindingBecomesAPrefilledRequest() {
        Visitor priya = visitor().signIn("Priya Anand").open("connections");
        priya.look("connections").link("Programme pages (demo system)").click();
        priya.seeHeading("Programme pages (demo system)").look("connection");
        priya.button("Scan now").click();
        priya.at("scans/.+");
        assertThat(priya.link("Open the access map")).isVisible();
        priya.see("MCP Adapter").see("questions were answered in full.").look("scan");

        priya.link("Open the access map").click();
        priya.see("MCP Adapter").look("scan-changed").lookInTheDark("scan-changed-dark");

        priya.open("findings?q=MCP Adapter")
                .page()
                .getByText("MCP Adapter in Programme pages (demo system) belongs to no use case")
                .click();
        priya.see("AI was found at work that nobody asked for here").look("finding");
        priya.button("Start an intake request").click();
        priya.at("use-cases/.+/request").see("MCP Adapter").look("intake-prefilled");
    }

    @Test
    void aFailedConnectionNeverLooksClean() {
        Visitor tomasz = visitor().signIn("Tomasz Wrede").open("connections/new?connector=wordpress");
        tomasz.button("Add and test").click();
        tomasz.seeHeading("things are missing or wrong").look("connection-mistakes");
        tomasz.field("Name").fill("Old event pages");
        tomasz.field("Site address").fill("http://localhost:1/");
        tomasz.field("User name").fill("remit-scan");
        tomasz.field("Application password").fill("abcd efgh ijkl mnop qrst uvwx");
        tomasz.field("It runs in our own network").check();
        tomasz.button("Add and test").click();
        tomasz.see("checks failed").look("connection-failed");
        assertThat(tomasz.page().getByText("abcd efgh ijkl")).hasCount(0);
    }
}
