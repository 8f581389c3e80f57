package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.host.PluginSignature.Standing;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.testing.ConnectorJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose jars are loaded. With keys made for the test: nobody who builds the console has the vendors'. */
class SignedPluginsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Path key;
    private Path jar;
    private PluginHost host;

    @BeforeEach
    void signed() throws Exception {
        key = directory.resolve("acme.pem");
        PluginSigning.makeKey(key, "Acme Ltd");
        jar = ConnectorJar.build(directory.resolve("in"), "acme", Map.of("version", "1.0.0"));
        PluginSigning.sign(key, jar);
        host = host(false);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private PluginHost host(boolean development) {
        return new PluginHost(
                java.util.List.of(directory.resolve("in").toString()),
                directory.resolve("copies-" + development),
                new KeyRing(directory.resolve("keys"), development, CLOCK));
    }

    /** The vendor's key, with these lines before it, in the key ring. */
    private void trust(String lines) throws Exception {
        Files.createDirectories(directory.resolve("keys"));
        Files.writeString(directory.resolve("keys/acme.key"), lines + Files.readString(Path.of(key + ".key")));
    }

    @Test
    void aJarSignedByATrustedVendorIsLoadedAndNamesIt() throws Exception {
        trust("");
        host.refresh();
        assertThat(host.connectors()).extracting(ConnectorDescriptor::id).containsExactly("acme");
        assertThat(host.signature("acme")).hasValueSatisfying(signature -> {
            assertThat(signature.standing()).isEqualTo(Standing.SIGNED);
            assertThat(signature.vendor()).isEqualTo("Acme Ltd");
        });
    }

    @Test
    void aManifestAloneIsSignedLikeAJarAndOneThatWasChangedAfterwardsIsRefused() throws Exception {
        trust("");
        Files.delete(jar);
        Path manifest = Files.copy(
                Path.of("../connectors/mailchimp/src/main/resources/META-INF/remit/connector.yaml"),
                directory.resolve("in/mailchimp.yaml"));
        PluginSigning.sign(key, manifest);
        host.refresh();
        assertThat(host.signature("mailchimp").map(PluginSignature::vendor)).contains("Acme Ltd");

        Files.writeString(manifest, "\n# one more line\n", java.nio.file.StandardOpenOption.APPEND);
        host.refresh();
        refused(host, Standing.ALTERED);
    }

    @Test
    void aJarWithoutASignatureIsLoadedInDevelopmentModeOnlyAndShownAsSuch() throws Exception {
        trust("");
        Files.delete(Path.of(jar + ".sig"));
        host.refresh();
        refused(host, Standing.UNSIGNED);
        try (PluginHost developing = host(true)) {
            developing.refresh();
            assertThat(developing.signature("acme").map(PluginSignature::standing))
                    .contains(Standing.UNSIGNED);
        }
    }

    @Test
    void aJarByAKeyThatNobodyTrustsIsRefusedAlsoInDevelopmentModeUntilTheKeyIsAdded() throws Exception {
        host.refresh();
        refused(host, Standing.UNKNOWN_KEY);
        try (PluginHost developing = host(true)) {
            developing.refresh();
            refused(developing, Standing.UNKNOWN_KEY);
        }
        trust("");
        host.refresh();
        assertThat(host.connectors()).hasSize(1);
    }

    @Test
    void aJarThatWasChangedAfterItWasSignedIsRefused() throws Exception {
        trust("");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        host.refresh();
        refused(host, Standing.ALTERED);
        Files.writeString(
                Path.of(jar + ".sig"), Files.readString(Path.of(jar + ".sig")).split(" ")[0] + " AAAA");
        host.refresh();
        refused(host, Standing.ALTERED);
    }

    @Test
    void anExpiredOrRevokedKeyIsRefusedAndItsLastDayCounts() throws Exception {
        trust("valid-until: 2026-11-26\n");
        host.refresh();
        assertThat(host.connectors()).hasSize(1);
        trust("valid-until: 2026-11-25\n");
        host.refresh();
        refused(host, Standing.EXPIRED);
        trust("revoked: 2026-11-20\n");
        host.refresh();
        refused(host, Standing.REVOKED);
    }

    @Test
    void aKeyThatIsTakenBackEndsWhatRunsByItAndItsClassLoaderIsCollected() throws Exception {
        trust("");
        host.refresh();
        Collected loader = Collected.watch(loader());
        trust("revoked: 2026-11-26\n");
        host.refresh();
        refused(host, Standing.REVOKED);
        loader.await();
    }

    @Test
    void aFileOfTheKeyRingThatIsNoneTrustsNobodyAndHurtsNoOther() throws Exception {
        trust("");
        Files.writeString(directory.resolve("keys/broken.key"), "vendor: Nobody\n-----BEGIN PUBLIC KEY-----\nAAAA\n");
        Files.writeString(
                directory.resolve("keys/no-day.key"), "valid-until: soon\n" + Files.readString(Path.of(key + ".key")));
        host.refresh();
        assertThat(host.connectors()).hasSize(1);
    }

    private ClassLoader loader() throws InterruptedException {
        PluginEnd<ClassLoader> end = host.<ClassLoader>start(
                        "acme", factory -> factory.getClass().getClassLoader())
                .orElseThrow()
                .awaitOrStop(LONG, LONG);
        return ((PluginEnd.Done<ClassLoader>) end).value();
    }

    private static void refused(PluginHost host, Standing why) {
        assertThat(host.connectors()).isEmpty();
        assertThat(host.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.state()).isEqualTo(PluginStatus.State.REFUSED);
            assertThat(plugin.signature().standing()).isEqualTo(why);
            assertThat(plugin.detail()).startsWith(why.name());
        });
    }
}
