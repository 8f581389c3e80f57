package dev.remit.ui.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ui.packaging.Launcher.Said;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./remit} does on machines that have too much, too little or the wrong thing. */
class LauncherTest {

    @TempDir
    Path machine;

    private Launcher remit;

    @BeforeEach
    void unpack() throws IOException {
        remit = new Launcher(machine);
    }

    @Test
    void theRightJdkIsFoundAlthoughAnOldJavaIsOnThePath() throws Exception {
        remit.onPath(remit.jdk("old", 17)).file("ui/target/remit.jar", "");
        remit.jdk("home/.sdkman/candidates/java/25.0.1-tem", 25);

        Said said = remit.run("--empty");

        assertThat(said.text()).startsWith("java 25 runs ").endsWith("-jar ui/target/remit.jar --empty\n");
        assertThat(said.outcome()).isZero();
    }

    @Test
    void aJdkOfTheSystemIsFoundWithoutAnyJavaOnThePath() throws Exception {
        remit.jdk("usr/lib/jvm/java-21", 21);
        remit.jdk("usr/lib/jvm/temurin-25", 25);
        remit.file("ui/target/remit.jar", "");

        assertThat(remit.run().text()).startsWith("java 25 runs ");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        Said said = remit.run();

        assertThat(said.text())
                .contains("Remit needs a JDK 25 or newer, with its compiler (javac).")
                .contains("Install Eclipse Temurin 25 (package temurin-25-jdk)")
                .contains("REMIT_JAVA_HOME=/path/to/jdk ./remit")
                .doesNotContain("Found only");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void withOnlyAnOldJdkItSaysWhichOneItFound() throws Exception {
        Said said = remit.onPath(remit.jdk("old", 17)).run();

        assertThat(said.text())
                .contains("Remit needs a JDK 25 or newer")
                .contains("Found only: openjdk version \"17.0.1\"")
                .contains("Install Eclipse Temurin 25");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        remit.onPath(remit.jdk("usr/lib/jvm/jre-25", 25, false));

        assertThat(remit.run().text()).contains("Remit needs a JDK 25 or newer, with its compiler");
    }

    @Test
    void theJdkThatIsNamedWins() throws Exception {
        Path named = remit.jdk("somewhere/else", 26);
        remit.onPath(remit.jdk("usr/lib/jvm/temurin-25", 25)).file("ui/target/remit.jar", "");
        remit.with("JAVA_HOME", remit.jdk("usual", 25).toString()).with("REMIT_JAVA_HOME", named.toString());

        assertThat(remit.run().text()).startsWith("java 26 runs ");
    }

    /** Else somebody who named it would look for the mistake elsewhere. */
    @Test
    void aNamedJdkThatDoesNotFitIsNotSilentlyReplaced() throws Exception {
        Path named = remit.jdk("somewhere/else", 21);
        remit.jdk("usr/lib/jvm/temurin-25", 25);
        remit.with("REMIT_JAVA_HOME", named.toString());

        Said said = remit.run();

        assertThat(said.text()).contains("REMIT_JAVA_HOME is " + named + ", and that is no JDK 25 or newer");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        remit.jdk("usr/lib/jvm/temurin-25", 25);

        Said said = remit.run();

        assertThat(said.text())
                .contains("Remit is built with Apache Maven 3.8.6 or newer.")
                .contains("apt-get install maven");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void anOldMavenIsNamedAndOneWithTwoDigitsIsNotOld() throws Exception {
        remit.jdk("usr/lib/jvm/temurin-25", 25);

        assertThat(remit.maven("3.8.5").run("format").text())
                .contains("Remit is built with Apache Maven 3.8.6 or newer; found only 3.8.5.");
        assertThat(remit.maven("3.10.0").run("format").text()).contains("runs", "spotless:apply");
    }

    @Test
    void theConsoleIsBuiltFirstWithTheRightJdkAndNotAgainUntilASourceIsNewer() throws Exception {
        Path jdk = remit.jdk("usr/lib/jvm/temurin-25", 25);
        remit.maven("3.9.9");

        assertThat(remit.run().text())
                .contains("maven with " + jdk + " runs", "-DskipTests package")
                .contains("java 25 runs");
        assertThat(remit.run().text()).doesNotContain("maven").contains("java 25 runs");
        assertThat(remit.file("server/src/test/java/SomeTest.java", "").run().text())
                .doesNotContain("maven");
        assertThat(remit.file("server/src/main/java/Some.java", "").run().text())
                .contains("-DskipTests package");
    }

    @Test
    void aVerbThatDoesNotExistIsNamedAfterThoseThatDo() throws Exception {
        Said said = remit.run("strat");

        assertThat(said.text()).contains("./remit test [maven options]").endsWith("There is no verb 'strat'.\n");
        assertThat(said.outcome()).isEqualTo(1);
    }

    @Test
    void helpNeedsNothing() throws Exception {
        assertThat(remit.run("help").outcome()).isZero();
    }
}
