package dev.remit.connector;

import dev.remit.connector.host.KeyRing;
import dev.remit.connector.host.PluginHost;
import dev.remit.connector.secrets.MasterKeys;
import dev.remit.connector.secrets.Vault;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.JdkTransport;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The plug-in host, the runtime connectors speak HTTP through, and the vault. */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

    @Bean(destroyMethod = "close")
    PluginHost pluginHost(Environment environment, Clock clock) {
        List<String> places = Arrays.stream(
                        environment.getProperty("remit.plugins", "").split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        Path keys = Optional.ofNullable(environment.getProperty("remit.plugin-keys"))
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .orElseGet(() -> directory(environment).resolve("plugin-keys"));
        boolean development = environment.getProperty("remit.development", Boolean.class, false);
        PluginHost host = new PluginHost(
                places, directory(environment).resolve("plugins"), new KeyRing(keys, development, clock));
        host.refresh();
        return host;
    }

    @Bean
    JdkTransport connectorTransport() {
        return new JdkTransport(Limits.standard().connectTimeout());
    }

    @Bean
    ConnectorRuntime connectorRuntime(JdkTransport transport, Clock clock) {
        return new ConnectorRuntime(transport, clock, Sleeper.real(), Limits.standard());
    }

    @Bean
    Vault vault(Environment environment) {
        MasterKeys.Given given = new MasterKeys.Given(
                given(environment, "remit.master-key"), given(environment, "remit.master-key-old"));
        if (environment.getProperty("remit.rotate-key", Boolean.class, false)) {
            MasterKeys.renew(given, directory(environment));
        }
        return new Vault(MasterKeys.from(given, directory(environment)));
    }

    private static Optional<String> given(Environment environment, String property) {
        return Optional.ofNullable(environment.getProperty(property)).filter(key -> !key.isBlank());
    }

    private static Path directory(Environment environment) {
        return Path.of(environment.getProperty("remit.data-dir", "./data")).toAbsolutePath();
    }
}
