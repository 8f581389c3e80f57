package dev.remit.ui.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ui.packaging.Launcher.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./remit test} says about tests that cannot run on a machine. */
class LauncherTestsTest {

    @TempDir
    Path machine;

    private Launcher remit;

    @BeforeEach
    void buildable() throws IOException {
        remit = new Launcher(machine)
                .maven("3.9.9")
                .file("pom.xml", "<playwright.version>1.0.0</playwright.version>\n");
        remit.jdk("usr/lib/jvm/temurin-25", 25);
    }

    @Test
    void onABareMachineAllElseRunsAndWhatCouldNotIsNamedWithTheWayToGetIt() throws Exception {
        remit.script(
                "connectors/shopware/src/test/shopware/install.sh",
                "echo 'Shopware cannot be started, missing: php'; exit 2");

        Said said = remit.run("test", "-pl", "server");

        assertThat(said.text())
                .contains("-Dremit.browser=false", "verify -pl server")
                .doesNotContain("-Dremit.shopware=true")
                .contains("All tests that ran have passed.")
                .contains("""
                        Could not be run on this machine:
                          the check of docker-compose.yml by Compose itself: no docker compose
                        """)
                .contains("""
                          browser journeys: no Chromium
                              Debian, Ubuntu: apt-get install chromium fonts-dejavu
                          tests against a real shopware: Shopware cannot be started, missing: php
                              connectors/shopware/src/test/shopware/install.sh tries again
                        """);
        assertThat(said.outcome()).isZero();
    }

    @Test
    void aBuildMachineThatLacksSomethingIsNotGreen() throws Exception {
        assertThat(remit.with("REMIT_TEST_COMPLETE", "true").run("test").outcome())
                .isEqualTo(2);
    }

    @Test
    void failedTestsStayFailed() throws Exception {
        Said said = remit.with("MAVEN_OUTCOME", "1").run("test");

        assertThat(said.text()).contains("Some tests failed").doesNotContain("have passed");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void aBrowserWithoutNodeIsNotEnough() throws Exception {
        assertThat(remit.program("chromium", "").run("test").text())
                .contains("browser journeys: no Node.js (18 or newer), which only these tests need")
                .contains("apt-get install nodejs npm");
    }

    @Test
    void aComposeFileThatIsNotValidEndsItBeforeAnythingRuns() throws Exception {
        Said said = remit.program("docker", "[ \"$2\" = version ]").run("test");

        assertThat(said.text()).contains("docker-compose.yml is not valid.").doesNotContain("verify");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void whereEverythingIsThereNothingIsLeftOut() throws Exception {
        remit.program("docker", "").program("chromium", "").program("node", "").program("fc-list", "echo DejaVu");
        remit.with("XDG_CACHE_HOME", machine.toString())
                .script("connectors/shopware/src/test/shopware/install.sh", "echo here");
        Files.createDirectories(machine.resolve("remit/playwright-1.0.0/package"));
        Files.createFile(machine.resolve("remit/playwright-1.0.0/package/cli.js"));

        Said said = remit.with("REMIT_TEST_COMPLETE", "true").run("test");

        assertThat(said.text())
                .contains("-Dremit.browser=true", "-Dremit.shopware=true")
                .endsWith("Nothing was left out.\n");
        assertThat(said.outcome()).isZero();
    }
}
