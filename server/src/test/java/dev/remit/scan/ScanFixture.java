package dev.remit.scan;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Secret;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** A connection to a stubbed Acme CMS, and scans of it that are waited for. */
@TestComponent
public class ScanFixture {

    public static final String CANARY = "canary-51c0-do-not-leak";

    private final Workspaces workspaces;
    private final TestConnectors connectors;
    private final ConnectionService connections;
    private final ScanService scans;
    private final ScanQueries queries;

    ScanFixture(
            Workspaces workspaces,
            TestConnectors connectors,
            ConnectionService connections,
            ScanService scans,
            ScanQueries queries) {
        this.workspaces = workspaces;
        this.connectors = connectors;
        this.connections = connections;
        this.scans = scans;
        this.queries = queries;
    }

    /** A workspace with a CIO and a connection. */
    public record Setting(Workspace ours, PersonId cio, StubSystem system, ConnectionId connection) {}

    public Setting open(StubSystem system) {
        Workspace ours = workspaces.open();
        return connect(ours, ours.person("Ines Calvert", "cio"), "Main site", system);
    }

    /** A connection of this name in a workspace that is there already. */
    public Setting connect(Workspace ours, PersonId cio, String name, StubSystem system) {
        connectors.acme();
        ConnectionDraft draft = new ConnectionDraft(
                "acme", name, Map.of("url", system.address()), Map.of("token", Secret.of(CANARY)), true);
        return new Setting(ours, cio, system, ours.as(cio, () -> connections.add(draft)));
    }

    /** The same with a connection to a system that is read page by page; see {@link Pages}. */
    public Setting openPaged(StubSystem system) {
        connectors.paged();
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        ConnectionDraft draft =
                new ConnectionDraft("paged", "Paged site", Map.of("url", system.address()), Map.of(), true);
        return new Setting(ours, cio, system, ours.as(cio, () -> connections.add(draft)));
    }

    /** The same with a connection to a system that tells nobody which AI it has. */
    public Setting connectSilent(Workspace ours, PersonId cio, String name, StubSystem system) {
        connectors.silent();
        ConnectionDraft draft = new ConnectionDraft("silent", name, Map.of("url", system.address()), Map.of(), true);
        return new Setting(ours, cio, system, ours.as(cio, () -> connections.add(draft)));
    }

    /** Scans and waits for the end. */
    public Scan scan(Setting in) {
        ScanId id = in.ours().as(in.cio(), () -> scans.scanNow(in.connection()));
        return await(in, id, scan -> !scan.state().active());
    }

    /** Waits until the scan is as asked for. */
    public Scan await(Setting in, ScanId id, Predicate<Scan> wanted) {
        Supplier<Scan> look =
                () -> in.ours().as(in.cio(), () -> queries.find(id).orElseThrow());
        until(() -> wanted.test(look.get()));
        return look.get();
    }

    /** Waits for what is bound to happen. */
    public void until(BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** What the stub answers, built up fact by fact. */
    public static final class Acme {

        private final List<String> apps = new ArrayList<>();
        private final List<String> grants = new ArrayList<>();
        private final List<String> uses = new ArrayList<>();
        private String grantsEnd = "";

        /** A product, an agent with a person's rights, and something that is no AI. */
        public static Acme ordinary() {
            return new Acme()
                    .person("user:1", "Mara Editor")
                    .plugin("plugin:ai-engine", "AI Engine", "chatgpt.com")
                    .plugin("plugin:forms", "Contact forms", "forms.example.test")
                    .agent("agent:7", "Writing agent", "user:1")
                    .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                    .grant("user:1", "SEE", "posts", "TENANT")
                    .use("agent:7", "2026-11-18T10:00:00Z");
        }

        /** An AI product of the fingerprint catalogue. */
        public Acme plugin(String key, String name, String domain) {
            apps.add("{\"key\":\"%s\",\"kind\":\"PLUGIN\",\"name\":\"%s\",\"domain\":\"%s\"}"
                    .formatted(key, name, domain));
            return this;
        }

        /** Something that says itself that it is an agent. */
        public Acme agent(String key, String name, String actsAs) {
            apps.add("{\"key\":\"%s\",\"kind\":\"AGENT\",\"name\":\"%s\",\"actsAs\":\"%s\"}"
                    .formatted(key, name, actsAs));
            return this;
        }

        public Acme person(String key, String name) {
            apps.add("{\"key\":\"%s\",\"kind\":\"PERSON\",\"name\":\"%s\"}".formatted(key, name));
            return this;
        }

        public Acme grant(String principal, String can, String resource, String reach) {
            grants.add("{\"principal\":\"%s\",\"can\":\"%s\",\"kind\":\"CONTENT\",\"resource\":\"%s\",\"reach\":\"%s\"}"
                    .formatted(principal, can, resource, reach));
            return this;
        }

        /** A grant on single fields, in another system. */
        public Acme grant(String principal, String can, String resource, List<String> fields, String elsewhere) {
            grants.add(
                    "{\"principal\":\"%s\",\"can\":\"%s\",\"kind\":\"CONTENT\",\"resource\":\"%s\",\"reach\":\"TENANT\",\"fields\":[%s],\"in\":\"%s\"}"
                            .formatted(
                                    principal,
                                    can,
                                    resource,
                                    fields.stream().map(f -> "\"" + f + "\"").collect(Collectors.joining(",")),
                                    elsewhere));
            return this;
        }

        /** The grants are not all there are: some of them could not be read. */
        public Acme grantsInPart(String why) {
            grantsEnd = ",\"partial\":\"" + why + "\"";
            return this;
        }

        /** The grants are all that the system ever tells. */
        public Acme grantsWithin(String limit) {
            grantsEnd = ",\"limit\":\"" + limit + "\"";
            return this;
        }

        public Acme use(String principal, String at) {
            uses.add("{\"principal\":\"%s\",\"at\":\"%s\"}".formatted(principal, at));
            return this;
        }

        public void answersFrom(StubSystem system) {
            system.json("/apps", list(apps));
            system.json("/grants", "{\"items\":" + list(grants) + grantsEnd + "}");
            system.json("/uses", list(uses));
        }

        public static String list(List<String> items) {
            return "[" + String.join(",", items) + "]";
        }

        public String appsJson() {
            return list(apps);
        }
    }

    /** What a system answers that is read page by page: two agents a page, a log, and one record of what is done. */
    public static final class Pages {

        private Pages() {}

        public static void answerFrom(StubSystem system, int pages) {
            for (int page = 1; page <= pages; page++) {
                system.json("/apps?page=" + page, page(page, pages));
            }
            system.json("/log", "[]");
            system.json("/records", "[{\"record\":\"audit log\",\"for\":\"PT720H\"}]");
        }

        public static String page(int page, int pages) {
            return "{\"items\":[%s,%s],\"more\":%s}".formatted(agent(page * 2 - 1), agent(page * 2), page < pages);
        }

        private static String agent(int number) {
            return "{\"key\":\"agent:%d\",\"name\":\"Agent %d\"}".formatted(number, number);
        }

        /** An entry of the log. */
        public static String entry(int id, String principal) {
            return "{\"id\":\"%d\",\"principal\":\"%s\",\"by\":\"user:%d\"}".formatted(id, principal, id);
        }
    }
}
