package dev.remit.connector.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.JdkTransport;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.Sleeper;
import dev.remit.testing.ConnectorJar;
import dev.remit.testing.StubSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final ConnectorRuntime runtime = new ConnectorRuntime(
            new JdkTransport(Duration.ofSeconds(5)), Clock.systemUTC(), Sleeper.real(), Limits.standard());
    private StubSystem system;
    private PluginHost host;

    @BeforeEach
    void open() {
        system = StubSystem.start();
        host = host(true);
    }

    @AfterEach
    void close() {
        host.close();
        system.close();
    }

    private PluginHost host(boolean checked) {
        return new PluginHost(
                List.of(directory.resolve("in").toString()),
                directory.resolve("copies-" + checked),
                new KeyRing(directory.resolve("keys"), true, Clock.systemUTC()),
                checked);
    }

    private Path build(String connector, String version) {
        return ConnectorJar.build(directory.resolve("in"), connector, Map.of("version", version));
    }

    @Test
    void aConnectorIsFoundByItsServiceAndDescribed() {
        build("acme", "1.2.3");
        host.refresh();
        assertThat(host.connectors()).extracting(ConnectorDescriptor::id).containsExactly("acme");
        assertThat(host.plugins())
                .containsExactly(new PluginStatus(
                        "acme.jar", "acme", "1.2.3", PluginStatus.State.LOADED, "", PluginSignature.none()));
    }

    @Test
    void aReplacedJarIsReplacedWithoutARestartAndARemovedOneIsGone() throws Exception {
        Path jar = build("acme", "1.0.0");
        host.refresh();
        Files.delete(jar);
        build("acme", "1.0.10");
        host.refresh();
        assertThat(host.connector("acme").orElseThrow().version()).isEqualTo("1.0.10");
        Files.delete(jar);
        host.refresh();
        assertThat(host.connectors()).isEmpty();
    }

    @Test
    void theClassLoaderOfARemovedConnectorIsCollected() throws Exception {
        Path jar = build("acme", "1.0.0");
        host.refresh();
        Collected loader = Collected.watch(loaderAfterWork());
        Files.delete(jar);
        host.refresh();
        loader.await();
    }

    @Test
    void theClassLoaderOfAReplacedConnectorIsCollectedWhileItsReplacementRuns() throws Exception {
        Path jar = build("acme", "1.0.0");
        host.refresh();
        Collected loader = Collected.watch(loaderAfterWork());
        Files.delete(jar);
        build("acme", "1.0.10");
        host.refresh();
        Collected next = Collected.watch(loaderAfterWork());
        loader.await();
        assertThat(next.gone()).as("the one that is in use").isFalse();
    }

    private ClassLoader loaderAfterWork() throws InterruptedException {
        system.json("/me", "{\"name\":\"reader\"}");
        assertThat(test(host, "acme", Map.of())).extracting(Check::outcome).containsExactly(Check.Outcome.PASSED);
        PluginEnd<ClassLoader> end = host.<ClassLoader>start(
                        "acme", factory -> factory.getClass().getClassLoader())
                .orElseThrow()
                .awaitOrStop(LONG, LONG);
        return ((PluginEnd.Done<ClassLoader>) end).value();
    }

    @Test
    void aCorruptJarIsNamedAndHurtsNobodyElse() throws Exception {
        build("acme", "1.0.0");
        Files.writeString(directory.resolve("in/broken.jar"), "this is not a jar");
        host.refresh();
        assertThat(host.connectors()).extracting(ConnectorDescriptor::id).containsExactly("acme");
        assertThat(host.plugins())
                .filteredOn(plugin -> plugin.file().equals("broken.jar"))
                .singleElement()
                .satisfies(plugin -> {
                    assertThat(plugin.state()).isEqualTo(PluginStatus.State.REFUSED);
                    assertThat(plugin.detail()).isNotBlank();
                });
    }

    @Test
    void theSameConnectorTwiceIsRefusedTheSecondTime() throws Exception {
        Path jar = build("acme", "1.0.0");
        Files.copy(jar, directory.resolve("in/zzz.jar"));
        host.refresh();
        assertThat(host.plugins())
                .extracting(PluginStatus::state)
                .containsExactly(PluginStatus.State.LOADED, PluginStatus.State.REFUSED);
    }

    @Test
    void aConnectorThatNamesWhatItHasNoBusinessWithIsNotLoaded() {
        build("hostile", "1.0.0");
        host.refresh();
        assertThat(host.connectors()).isEmpty();
        assertThat(host.plugins())
                .singleElement()
                .extracting(PluginStatus::detail)
                .asString()
                .contains("not allowed in a connector")
                .contains("java.lang.Class");
    }

    @Test
    void evenUncheckedAHostileConnectorReachesNeitherOurClassesNorAnotherHost() throws Exception {
        build("hostile", "1.0.0");
        system.redirect("/redirect", "https://elsewhere.example.test/");
        system.json("/declared", "{}");
        try (PluginHost unchecked = host(false)) {
            unchecked.refresh();
            List<Check> attempts = test(unchecked, "hostile", Map.of());
            assertThat(attempts.stream().map(Check::name).filter(name -> name.startsWith("loads ")))
                    .isNotEmpty()
                    .allSatisfy(loads -> assertThatCode(() -> Class.forName(loads.substring(6)))
                            .as("the host has it, so there is something to reach")
                            .doesNotThrowAnyException());
            assertThat(PluginHostTest.class.getResource("/application.yaml")).isNotNull();
            assertThat(attempts).hasSize(12).allSatisfy(attempt -> assertThat(attempt.outcome())
                    .as(attempt.name())
                    .isEqualTo(Check.Outcome.FAILED));
        }
        assertThat(system.requests()).containsOnly("GET /redirect");
    }

    @Test
    void aRunThatHangsEndsAtItsDeadline() throws Exception {
        build("naughty", "1.0.0");
        host.refresh();
        PluginRun<List<Check>> run = start(host, "naughty", Map.of("mode", "sleep"));
        PluginEnd<List<Check>> end = run.awaitOrStop(Duration.ofMillis(200), LONG);
        assertThat(end).isInstanceOfSatisfying(PluginEnd.Failed.class, failed -> assertThat(failed.failure())
                .isEqualTo(ConnectorException.Failure.TIMEOUT));
        assertThat(run.alive()).isFalse();
    }

    @Test
    void aRunThatIgnoresBeingStoppedIsStuckAndItsReplacementWorksBesideIt() throws Exception {
        Path jar = build("naughty", "1.0.0");
        host.refresh();
        PluginRun<List<Check>> spinning = start(host, "naughty", Map.of("mode", "spin"));
        assertThat(spinning.stop(Duration.ofMillis(200))).isFalse();
        Files.delete(jar);
        build("naughty", "1.0.10");
        host.refresh();
        assertThat(host.plugins())
                .extracting(PluginStatus::state)
                .containsExactlyInAnyOrder(PluginStatus.State.STUCK, PluginStatus.State.LOADED);
        assertThat(start(host, "naughty", Map.of("mode", "none")).awaitOrStop(LONG, LONG))
                .isInstanceOf(PluginEnd.Done.class);
    }

    private List<Check> test(PluginHost on, String connector, Map<String, String> settings)
            throws InterruptedException {
        PluginEnd<List<Check>> end = start(on, connector, settings).awaitOrStop(LONG, LONG);
        return ((PluginEnd.Done<List<Check>>) end).value();
    }

    private PluginRun<List<Check>> start(PluginHost on, String connector, Map<String, String> settings) {
        java.util.HashMap<String, String> values = new java.util.HashMap<>(settings);
        values.put("url", system.address());
        ConnectorConfig config =
                new ConnectorConfig(values, Map.of("token", dev.remit.plugin.Secret.of("s3cr3t-token")));
        return on.<List<Check>>start(
                        connector,
                        factory -> runtime.test(new ConnectionSetup(factory, config, true), new Cancellation()))
                .orElseThrow();
    }
}
