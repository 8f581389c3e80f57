package dev.remit.connector;

import dev.remit.connector.host.PluginHost;
import dev.remit.connector.host.PluginSignature;
import dev.remit.connector.host.PluginStatus;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads connections and installed connectors. Never returns a secret. */
@Service
@Transactional(readOnly = true)
public class ConnectionQueries {

    private static final UUID FIRST = new UUID(0, 0);

    private final ConnectionStore store;
    private final PluginHost host;

    ConnectionQueries(ConnectionStore store, PluginHost host) {
        this.store = store;
        this.host = host;
    }

    /** Connections that were not removed, by name. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<Connection> list(Optional<String> cursor, int limit) {
        List<Connection> rows = cursor.map(
                        c -> store.page(c.substring(37), UUID.fromString(c.substring(0, 36)), limit + 1))
                .orElseGet(() -> store.page("", FIRST, limit + 1));
        return Page.of(rows, limit, c -> c.id() + "~" + c.name());
    }

    /** One connection, a removed one too. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<Connection> find(ConnectionId id) {
        return store.find(id);
    }

    /** The connectors that can be used on this console, by name. */
    @PreAuthorize("hasAuthority('connection:read')")
    public List<ConnectorDescriptor> connectors() {
        return host.connectors();
    }

    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<ConnectorDescriptor> connector(String id) {
        return host.connector(id);
    }

    /** Who stands behind a connector; empty if it cannot be used. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<PluginSignature> signature(String connector) {
        return host.signature(connector);
    }

    /**
     * A plug-in of this console.
     *
     * @param connector as it describes itself; empty if it is not in use
     * @param at when this node last loaded or refused it; empty if its jar is not there any more
     * @param usedBy the names of connections of this workspace that use it
     */
    public record Plugin(
            PluginStatus status, Optional<ConnectorDescriptor> connector, Optional<Instant> at, List<String> usedBy) {

        public Plugin {
            usedBy = List.copyOf(usedBy);
        }
    }

    /** What became of each plug-in jar of this console, refused ones included. */
    @PreAuthorize("hasAuthority('connection:manage')")
    public List<Plugin> plugins() {
        Map<String, List<String>> used = store.namesByConnector();
        return host.plugins().stream()
                .map(status -> {
                    boolean loaded = status.state() == PluginStatus.State.LOADED;
                    return new Plugin(
                            status,
                            loaded ? host.connector(status.connector()) : Optional.empty(),
                            host.lookedAt(status),
                            loaded ? used.getOrDefault(status.connector(), List.of()) : List.of());
                })
                .toList();
    }
}
