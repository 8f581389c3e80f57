package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.testing.ConnectorJar;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connector runs with the plug-in API it was made for and with newer ones of the same major version. */
class ApiVersionTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, ''",
        "1.0, 1.7, ''",
        "1.3.9, 1.3, ''",
        "1.8, 1.7, update the console",
        "2.0, 1.7, update the console",
        "1.7, 2.0, get the connector's release for 2.x",
    })
    void anotherMajorVersionOrANewerMinorOneIsRefusedWithWhatToDo(String madeFor, String console, String remedy) {
        String refusal =
                ApiVersion.of(madeFor).refusedBy(ApiVersion.of(console)).orElse("");
        assertThat(refusal).endsWith(remedy);
        if (!remedy.isEmpty()) {
            assertThat(refusal).contains("made for version " + madeFor, "this console has " + console);
        }
    }

    @Test
    void aJarForAnotherVersionIsRefusedAndOneForThisIsLoaded() throws Exception {
        ApiVersion ours = ApiVersion.ours();
        assertThat(refusal(String.valueOf(new ApiVersion(ours.major() + 1, 0))))
                .contains("this console has " + ours, "update the console");
        assertThat(refusal("the newest")).contains("'the newest' is no version", "Write it like 1.0");
        assertThat(refusal(ours.toString())).isEmpty();
    }

    /** Empty if it is loaded. */
    private String refusal(String declared) {
        Path in = directory.resolve(declared);
        Path jar = ConnectorJar.build(in, "acme", Map.of("version", "1.0.0"));
        ConnectorJar.declare(jar, "Remit-Plugin-Api", declared);
        KeyRing ring = new KeyRing(directory.resolve("keys"), true, Clock.systemUTC());
        try (PluginHost host = new PluginHost(List.of(in.toString()), directory.resolve("copies"), ring)) {
            host.refresh();
            PluginStatus status = host.plugins().getFirst();
            assertThat(host.connectors())
                    .extracting(ConnectorDescriptor::id)
                    .hasSize(status.state() == PluginStatus.State.LOADED ? 1 : 0);
            return status.detail();
        }
    }
}
