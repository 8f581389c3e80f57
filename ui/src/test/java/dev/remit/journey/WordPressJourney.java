package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job on a real WordPress: scan, drift, finding, intake, approval. */
@Tag("wordpress")
class WordPressJourney extends Journey {

    private static final Path SCRIPTS =
            Path.of("..", "connectors", "wordpress", "src", "test", "wordpress", "drift.sh");
    private static final String SITE = "Harbour company site";

    private final Transcript transcript = new Transcript();

    @BeforeEach
    void asSeeded() throws IOException, InterruptedException {
        drift("back");
    }

    @AfterEach
    void undo() throws IOException, InterruptedException {
        drift("back");
    }

    @Test
    void whatIsNewInARealWordPressIsFoundAskedForAndDecidedOn() throws IOException, InterruptedException {
        Visitor nadia = visitor().signIn("Nadia Okafor").open("connections/new");
        nadia.field("Name").fill(SITE);
        nadia.field("Site address").fill(System.getenv("REMIT_WORDPRESS_URL"));
        nadia.field("User name").fill(System.getenv("REMIT_WORDPRESS_USER"));
        nadia.field("Application password").fill("aaaa bbbb cccc dddd eeee ffff");
        nadia.field("It runs in our own network").check();
        nadia.button("Add and test").click();
        nadia.see("checks failed").look("wordpress-wrong-password");
        transcript.say("A wrong password", nadia);
        String connection = nadia.path().replaceFirst("\\?.*", "");

        nadia.link("Change").click();
        nadia.field("Application password").fill(System.getenv("REMIT_WORDPRESS_PASSWORD"));
        nadia.button("Save and test").click();
        nadia.see("checks passed").look("wordpress-tested");
        transcript.say("The right one", nadia);

        scan(nadia, connection);
        nadia.look("wordpress-first-scan");
        transcript.say("First scan", nadia);

        drift("");
        scan(nadia, connection);
        nadia.see("Campaign copy assistant").look("wordpress-second-scan");
        transcript.say("Second scan, after the site was changed", nadia);

        nadia.link("Open the access map").click();
        nadia.see("Campaign copy assistant").look("wordpress-access-map");
        transcript.say("Access map", nadia);

        nadia.open("findings?q=Campaign copy assistant");
        nadia.page().locator("main .rm-name").first().click();
        nadia.button("Start an intake request").waitFor();
        transcript.say("Finding", nadia);
        nadia.button("Start an intake request").click();
        nadia.at("use-cases/.+/request").see("Campaign copy assistant").look("wordpress-intake");
        transcript.say("Intake request, filled in from the scan", nadia);
        transcript.keep();
    }

    private static void scan(Visitor visitor, String connection) {
        visitor.open(connection).button("Scan now").click();
        visitor.at("scans/.+");
        assertThat(visitor.link("Open the access map")).isVisible();
    }

    private static void drift(String way) throws IOException, InterruptedException {
        String work = System.getenv().getOrDefault("REMIT_WORDPRESS_WORK", "");
        Process process = new ProcessBuilder(
                        SCRIPTS.toString(), work.isEmpty() ? "../connectors/wordpress/target/wordpress" : work, way)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as("drift.sh " + way).isZero();
    }
}
