package dev.remit.demo;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionQueries;
import dev.remit.connector.ConnectionService;
import dev.remit.demo.script.Days;
import dev.remit.demo.script.Script;
import dev.remit.demo.script.Script.ConnectionScript;
import dev.remit.demo.site.DemoSite;
import dev.remit.demo.site.SiteHost;
import dev.remit.plugin.Secret;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Connections to the demo's sites, tested when they are added and scanned now and then. */
@Component
@ConditionalOnProperty("remit.demo")
class ConnectionSteps {

    private static final Logger log = LoggerFactory.getLogger(ConnectionSteps.class);
    private static final String CONNECTOR = "wordpress";

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

    List<Step> of(Script script, Instant lastDay) {
        List<Step> steps = new ArrayList<>();
        for (ConnectionScript connection : script.connections()) {
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

    /** Whether there is anything to look into the sites with. */
    boolean possible(Stage stage) {
        boolean installed = stage.look(() -> queries.connector(CONNECTOR)).isPresent();
        if (!installed) {
            log.warn("The WordPress connector is not installed: the demo goes without connections and scans.");
        }
        return installed;
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
        return new ConnectionDraft(
                CONNECTOR,
                script.name(),
                Map.of("url", sites.address(script.site()), "user", DemoSite.USER),
                Map.of("password", Secret.of(DemoSite.PASSWORD)),
                true);
    }
}
