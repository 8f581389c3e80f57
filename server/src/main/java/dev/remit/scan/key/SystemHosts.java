package dev.remit.scan.key;

import dev.remit.connector.ConnectionRuns;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Endpoint;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At which hosts the system that a connection reads answers: at the address the connection was given, and at the one its connector has
 * for everybody.
 */
@Component
public class SystemHosts {

    /**
     * To which connections the hosts lead at which somebody acts with a credential; needs what {@link #bound} binds. Where several
     * connections answer at one host, as two accounts of one service do, none is {@code alone}: the host does not say which is meant.
     */
    public static final String LEADING = """
            select e.host, c.id as connection_id, c.name as system, count(*) over (partition by e.host) = 1 as alone
              from (select distinct r.elsewhere as host from integration_reach r where r.elsewhere <> '') e
              join connection c on c.state <> 'removed' and %s""".formatted(answerAt("e.host"));

    private final ConnectionRuns connections;

    SystemHosts(ConnectionRuns connections) {
        this.connections = connections;
    }

    /** The condition that the system of connection {@code c} answers at a host; needs what {@link #bound} binds. */
    public static String answerAt(String host) {
        return """
                (exists (select 1 from unnest(:connectors, :hosts) as k(connector, host)
                          where k.connector = c.connector and k.host = %1$s)
                 or '.' || substring(c.settings ->> 'url' from '^https?://([^/:]+)') like '%%.' || %1$s)""".formatted(host);
    }

    /** The statement with what every connector has for everybody. */
    public JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement) {
        List<String> connectors = new ArrayList<>();
        List<String> hosts = new ArrayList<>();
        for (ConnectorDescriptor connector : connections.connectors()) {
            standing(connector).forEach(host -> {
                connectors.add(connector.id());
                hosts.add(host);
            });
        }
        return statement
                .param("connectors", connectors.toArray(String[]::new))
                .param("hosts", hosts.toArray(String[]::new));
    }

    private static Set<String> standing(ConnectorDescriptor connector) {
        return Stream.concat(
                        connector.fields().stream()
                                .filter(field -> field.kind() == ConfigField.Kind.URL)
                                .map(ConfigField::preset),
                        connector.endpoints().stream().map(Endpoint::base))
                .filter(address -> address.startsWith("https://"))
                .map(address -> URI.create(address).getHost())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
