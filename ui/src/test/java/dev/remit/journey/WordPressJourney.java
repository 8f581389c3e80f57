package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.remit.plugin.testkit.real.RealSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job on a real WordPress: scan, drift, finding, intake, approval, report. */
@Tag("wordpress")
class WordPressJourney extends Journey {

    private static final String SITE = "Harbour company site";

    private static RealSystem site;

    private final Transcript transcript = new Transcript();

    @BeforeAll
    static void start() {
        site = RealSystem.start(Path.of("..", "connectors", "wordpress", "src", "test", "wordpress"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void asSeeded() {
        site.run("drift.sh", "back");
    }

    @AfterEach
    void undo() {
        site.run("drift.sh", "back");
    }

    @Test
    void whatIsNewInARealWordPressIsFoundAskedForAndDecidedOn() throws IOException {
        Visitor nadia = visitor().signIn("Nadia Okafor").open("connections/new?connector=wordpress");
        nadia.field("Name").fill(SITE);
        nadia.field("Site address").fill(site.value("WP_URL"));
        nadia.field("User name").fill(site.value("WP_USER"));
        nadia.field("Application password").fill("aaaa bbbb cccc dddd eeee ffff");
        nadia.field("It runs in our own network").check();
        nadia.button("Add and test").click();
        nadia.see("checks failed").look("wordpress-wrong-password");
        transcript.say("A wrong password", nadia);
        String connection = nadia.path().replaceFirst("\\?.*", "");

        nadia.link("Change").click();
        nadia.field("Application password").fill(site.value("WP_APP_PASSWORD"));
        nadia.button("Save and test").click();
        nadia.see("checks passed").look("wordpress-tested");
        transcript.say("The right one", nadia);

        scan(nadia, connection);
        nadia.look("wordpress-first-scan");
        transcript.say("First scan", nadia);

        site.run("drift.sh");
        scan(nadia, connection);
        nadia.see("Campaign copy assistant").look("wordpress-second-scan");
        transcript.say("Second scan, after the site was changed", nadia);

        nadia.link("Open the access map").click();
        nadia.see("AI Provider for OpenAI").look("wordpress-access-map");
        transcript.say("Access map", nadia);

        nadia.open("findings?q=AI Provider for OpenAI");
        nadia.page().locator("main .rm-name").first().click();
        nadia.button("Start an intake request").waitFor();
        transcript.say("Finding", nadia);
        nadia.button("Start an intake request").click();
        nadia.at("use-cases/.+/request").see("AI Provider for OpenAI").look("wordpress-intake");
        transcript.say("Intake request, filled in from the scan", nadia);

        String useCase = nadia.path().replaceFirst("/request.*", "");
        Requests.complete(nadia, "Ines Calvert");
        nadia.button("Submit for decision").click();
        nadia.see("In review");
        transcript.say("Submitted", nadia);
        nadia.open("findings?q=AI Provider for OpenAI").settle();
        transcript.say("The finding afterwards", nadia);

        decide();
        nadia.open(useCase).see("Approved");
        transcript.say("Decided", nadia);
        report();
        transcript.keep();
    }

    /** Whoever's turn it may be, in the order in which it becomes theirs. */
    private void decide() {
        for (String name : List.of("Lena Voss", "Ole Brandt", "Amara Diallo", "Sami Koski", "Ines Calvert")) {
            Visitor reviewer = visitor().signIn(name).open("decisions").arrive();
            reviewer.settle();
            Locator waiting = reviewer.page()
                    .locator("main .rm-name")
                    .filter(new Locator.FilterOptions().setHasText("AI Provider for OpenAI"));
            if (waiting.count() > 0) {
                waiting.first().click();
                reviewer.button("Approve").waitFor();
                for (Locator check :
                        reviewer.page().getByRole(AriaRole.CHECKBOX).all()) {
                    check.check();
                    reviewer.settle();
                }
                transcript.say("Before " + name + " decides", reviewer);
                reviewer.button("Approve").click();
                reviewer.see("Approved: ");
            }
        }
    }

    private void report() {
        Visitor ines = visitor().signIn("Ines Calvert").open("reports");
        ines.button("Issue KPI report").click();
        ines.dialog()
                .getByText("Issue", new Locator.GetByTextOptions().setExact(true))
                .click();
        ines.page().locator(".rm-reports li a").first().waitFor();
        transcript.say("Report", ines);
    }

    private static void scan(Visitor visitor, String connection) {
        visitor.open(connection).button("Scan now").click();
        visitor.at("scans/.+");
        assertThat(visitor.link("Open the access map")).isVisible();
    }
}
