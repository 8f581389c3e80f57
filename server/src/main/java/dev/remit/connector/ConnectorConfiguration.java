package dev.remit.connector;

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
    PluginHost pluginHost(Environment environment) {
        List<String> places = Arrays.stream(
                        environment.getProperty("remit.plugins", "").split(","))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        PluginHost host = new PluginHost(places, directory(environment).resolve("plugins"));
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
