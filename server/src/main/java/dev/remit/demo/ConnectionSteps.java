package dev.remit.demo;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionService;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.Script.ConnectionScript;
import dev.remit.demo.site.DemoKey;
import dev.remit.demo.site.SiteHost;
import dev.remit.plugin.ConnectorDescriptor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Connections to the demo's sites, tested when they are added and scanned now and then. */
@Component
@ConditionalOnProperty("remit.demo")
class ConnectionSteps {

    private static final Logger log = LoggerFactory.getLogger(ConnectionSteps.class);

    private final ConnectionService connections;
    private final ConnectionQueries queries;
    private final SiteHost sites;
    private final Scanning scanning;

    ConnectionSteps(ConnectionService connections, ConnectionQueries queries, SiteHost sites, Scanning scanning) {
        this.connections = connections;
        this.queries = queries;
        this.sites = sites;
        this.scanning = scanning;
    }

    List<Step> of(Script script, List<ConnectionScript> possible, Instant lastDay) {
        List<Step> steps = new ArrayList<>();
        for (ConnectionScript connection : possible) {
            Days days = new Days(lastDay, ZoneId.of(script.zone()), connection.key());
            String key = "connection:" + connection.key();
            String by = connection.by();
            steps.add(Step.by(days.before(connection.added()), key, by, stage -> add(connection)));
            steps.add(Step.speaking(days.soon(), key + "/test", by, stage -> {
                connections.test(new ConnectionId(stage.id(key)));
                return "";
            }));
            for (int day : connection.scans()) {
                steps.add(Step.speaking(
                        days.before(day),
                        key + "/scan/" + day,
                        by,
                        stage -> scanning.scan(new ConnectionId(stage.id(key)))));
            }
        }
        return steps;
    }

    /** Those for which there is a connector. */
    List<ConnectionScript> possible(Stage stage) {
        Set<String> installed = stage.look(
                () -> queries.connectors().stream().map(ConnectorDescriptor::id).collect(Collectors.toSet()));
        List<ConnectionScript> possible = stage.script().connections().stream()
                .filter(connection -> installed.contains(connection.connector()))
                .toList();
        if (possible.size() < stage.script().connections().size()) {
            log.warn("Of the connectors the demo uses only {} are installed: it goes without the others.", installed);
        }
        return possible;
    }

    /** Leads the connections to where the sites are now, if their usual port was taken. */
    void follow(Stage stage) {
        for (ConnectionScript script : stage.script().connections()) {
            String key = "connection:" + script.key();
            if (stage.done(key) && !stage.made(key).isEmpty()) {
                stage.as(stage.person(script.by()), () -> follow(new ConnectionId(stage.id(key)), script));
            }
        }
    }

    private boolean follow(ConnectionId id, ConnectionScript script) {
        ConnectionDraft wanted = draft(script);
        boolean moved = queries.find(id)
                .map(Connection::settings)
                .filter(settings -> settings.getOrDefault("url", "").startsWith("http://127.0.0.1:"))
                .filter(settings -> !settings.equals(wanted.settings()))
                .isPresent();
        if (moved) {
            connections.change(id, wanted);
        }
        return moved;
    }

    private String add(ConnectionScript script) {
        return connections.add(draft(script)).value().toString();
    }

    private ConnectionDraft draft(ConnectionScript script) {
        DemoKey key = DemoKey.of(script.connector());
        return new ConnectionDraft(
                script.connector(), script.name(), key.settings(sites.address(script.site())), key.secrets(), true);
    }
}
