package dev.remit.demo.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class DemoChoiceTest {

    @TempDir
    private Path directory;

    @Test
    void aNewDataDirectoryIsADemoAndStaysOne() {
        assertThat(DemoChoice.choose(started())).isTrue();
        assertThat(DemoChoice.choose(started())).isTrue();
    }

    @Test
    void aDirectoryStartedEmptyStaysWithoutADemo() {
        assertThat(DemoChoice.choose(started().withProperty("empty", ""))).isFalse();
        assertThat(DemoChoice.choose(started())).isFalse();
    }

    @Test
    void aDirectoryFromBeforeHoldsWorkspacesOfItsOwn() throws IOException {
        Files.createDirectory(directory.resolve("postgres"));
        assertThat(DemoChoice.choose(started())).isFalse();
    }

    @Test
    void anExternalDatabaseIsADemoOnlyWhereAskedFor() {
        MockEnvironment external = started().withProperty("remit.db.url", "jdbc:postgresql://db/remit");
        assertThat(DemoChoice.choose(external)).isFalse();
        assertThat(DemoChoice.choose(external.withProperty("remit.demo", "true")))
                .isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDemoIsNotTurnedIntoAnEmptyConsole() {
        DemoChoice.choose(started());
        assertThatThrownBy(() -> DemoChoice.choose(started().withProperty("empty", "")))
                .isInstanceOf(DemoChoiceException.class)
                .hasMessageContaining("holds the demo");
    }

    @Test
    void nobodysWorkspacesGetADemoBesideThem() {
        DemoChoice.choose(started().withProperty("empty", ""));
        assertThatThrownBy(() -> DemoChoice.choose(started().withProperty("remit.demo", "true")))
                .hasMessageContaining("workspaces of your own");
    }

    private MockEnvironment started() {
        return new MockEnvironment().withProperty("remit.data-dir", directory.toString());
    }
}
