package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.JdkTransport;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.Sleeper;
import dev.remit.testing.ConnectorJar;
import dev.remit.testing.StubSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestPluginsTest {

    private static final String HARBOUR = """
            manifest: 1
            system: { id: harbour, name: Harbour, kind: other, vendor: Example, version: 1.0.0, api-version: "1" }
            recipe: Create a token that only reads.
            fields:
              url: { kind: url, label: Address, help: The address }
              token: { kind: secret, label: Token, help: The token }
            sign-in: { bearer: token }
            requests:
              apps: { path: /apps, items: "" }
            questions:
              integrations:
                rows:
                  - from: apps
                    principal: { key: "app:{/id}", kind: app, name: "{/name}" }
              credentials: { not-exposed: Nobody is told. }
              identities: { not-exposed: Nobody is told. }
              grants: { not-exposed: Nobody is told. }
              field-access: { not-exposed: Nobody is told. }
              last-use: { not-exposed: Nobody is told. }
              approvals: { not-exposed: Nobody is told. }
              native-ai: { not-exposed: Nobody is told. }
              automations: { not-exposed: Nobody is told. }
              outbound: { not-exposed: Nobody is told. }
              monitoring: { not-exposed: Nobody is told. }
            checks:
              - { name: Apps can be listed, request: apps, remedy: Make a new token. }
            """;

    @TempDir
    Path directory;

    private Path in;
    private PluginHost host;

    @BeforeEach
    void open() throws IOException {
        in = Files.createDirectories(directory.resolve("in"));
        host = new PluginHost(
                List.of(in.toString()),
                directory.resolve("copies"),
                new KeyRing(directory.resolve("keys"), true, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aManifestAloneIsLoadedReplacedAndRemovedWithoutARestart() throws Exception {
        Path file = Files.writeString(in.resolve("harbour.yaml"), HARBOUR);
        host.refresh();
        assertThat(host.plugins())
                .containsExactly(new PluginStatus(
                        "harbour.yaml", "harbour", "1.0.0", PluginStatus.State.LOADED, "", PluginSignature.none()));
        Files.writeString(file, HARBOUR.replace("version: 1.0.0", "version: 1.0.10"));
        host.refresh();
        assertThat(host.connector("harbour").orElseThrow().version()).isEqualTo("1.0.10");
        Files.delete(file);
        host.refresh();
        assertThat(host.connectors()).isEmpty();
    }

    @Test
    void aManifestInAJarIsAPluginLikeAnyOther() throws Exception {
        jar(in.resolve("harbour.jar"), HARBOUR);
        host.refresh();
        assertThat(host.connectors()).extracting(ConnectorDescriptor::id).containsExactly("harbour");
    }

    @Test
    void itRunsThroughTheHostsOwnHttpClient() throws Exception {
        Files.writeString(in.resolve("harbour.yaml"), HARBOUR);
        host.refresh();
        try (StubSystem system = StubSystem.start();
                JdkTransport transport = new JdkTransport(Duration.ofSeconds(5))) {
            system.json("/apps", "[{\"id\": 1, \"name\": \"Copy Assistant\"}]");
            ConnectorRuntime runtime =
                    new ConnectorRuntime(transport, Clock.systemUTC(), Sleeper.real(), Limits.standard());
            ConnectorConfig config =
                    new ConnectorConfig(Map.of("url", system.address()), Map.of("token", Secret.of("synthetic-token")));
            PluginEnd<List<Check>> end = host.start(
                            "harbour",
                            factory -> runtime.test(new ConnectionSetup(factory, config, true), new Cancellation()))
                    .orElseThrow()
                    .awaitOrStop(Duration.ofSeconds(20), Duration.ofSeconds(20));
            assertThat(((PluginEnd.Done<List<Check>>) end).value())
                    .containsExactly(Check.passed("Apps can be listed", "1 record on the first page"));
        }
    }

    @Test
    void aBadManifestIsRefusedWithEverythingThatIsWrongAndDisturbsNobody() throws Exception {
        ConnectorJar.build(in, "acme", Map.of("version", "1.0.0"));
        Files.writeString(
                in.resolve("bad.yaml"),
                HARBOUR.replace("kind: other", "kind: boat").replace("bearer: token", "bearer: tocken"));
        host.refresh();
        assertThat(host.connectors()).extracting(ConnectorDescriptor::id).containsExactly("acme");
        assertThat(host.plugins())
                .filteredOn(plugin -> plugin.file().equals("bad.yaml"))
                .singleElement()
                .satisfies(plugin -> {
                    assertThat(plugin.state()).isEqualTo(PluginStatus.State.REFUSED);
                    assertThat(plugin.detail())
                            .contains("line 2, system.kind", "'boat'")
                            .contains("sign-in.bearer", "Did you mean 'token'?");
                });
    }

    private static void jar(Path jar, String yaml) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Plugin-Id", "connector-harbour");
        manifest.getMainAttributes().putValue("Plugin-Version", "1.0.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(ManifestConnectorFactory.PLACE));
            out.write(yaml.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
