package dev.remit.connector;

import dev.remit.connector.host.KeyRing;
import dev.remit.connector.host.PluginHost;
import dev.remit.connector.secrets.MasterKey;
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
                places,
                directory(environment).resolve("plugins"),
                new KeyRing(keys, development, clock));
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
        Optional<String> given =
                Optional.ofNullable(environment.getProperty("remit.master-key")).filter(key -> !key.isBlank());
        return new Vault(MasterKey.from(given, directory(environment).resolve("master.key")));
    }

    private static Path directory(Environment environment) {
        return Path.of(environment.getProperty("remit.data-dir", "./data")).toAbsolutePath();
    }
}
