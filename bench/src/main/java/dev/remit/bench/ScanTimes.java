package dev.remit.bench;

import connectors.large.LargeSystem;
import connectors.large.LimitedConnectorFactory;
import connectors.large.PlugIns;
import dev.remit.bench.memory.Heap;
import dev.remit.bench.timing.Slices;
import dev.remit.bench.timing.Spread;
import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.identity.PersonId;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanId;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.ScanService;
import dev.remit.scan.ScanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** P1, P2 and P4: scans of a system that is paced by its rate limit, that is new, and that did not change. */
final class ScanTimes implements Benchmark {

    private static final String DATABASE = "scans";
    private static final Path PLUG_INS = Path.of("bench", "target", "laboratory", "plug-ins");
    private static final int PAGE = 1_000;
    private static final double MOST_OVER_LIMIT = 1.1;
    private static final double LEAST_OF_COPY = 0.5;
    private static final double MOST_OVER_DIFF = 3;
    private static final double MOST_HEAP = 256;

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public String explanation() {
        return "P1: a scan of a system that allows " + LimitedConnectorFactory.RATE
                + " requests a second, ÷ the time these requests"
                + " take at least. P2: facts a second of the first scan of a connection (HTTP, JSON, rules, staging, snapshot,"
                + " access map, drift, evidence) ÷ `COPY` of the rows it leaves, which are its facts and their access map, into empty"
                + " tables with the same indexes; and, without a goal, of the facts alone. P4: of the same scan"
                + " again without a change, the time from the last fact to the end, ÷ one `FULL JOIN` that compares the same two sets;"
                + " and the most heap that was in use after any collection meanwhile, the scanned system included.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws IOException, SQLException {
        PlugIns.pack(PLUG_INS);
        try (Laboratory laboratory = Laboratory.open();
                LargeSystem system = LargeSystem.start()) {
            laboratory.create(DATABASE);
            ApplicationContext console = laboratory.console(
                    DATABASE, SqlRecorder.deaf(), "--remit.plugins=" + PLUG_INS, "--remit.development=true");
            Company company = Company.open(console, "Halden Broadcasting");
            Scanner scanner = new Scanner(laboratory, company, company.invite("Person", "cio"), system);
            // the first on a database that knows nothing yet of the size of its tables
            unpaced(output, scanner, sizes.scanned());
            paced(output, scanner, sizes.requests());
            laboratory.closeConsoles();
            laboratory.drop(DATABASE);
        }
    }

    /** P1. */
    private static void paced(Output output, Scanner scanner, int requests) {
        double dictated = Math.floorDiv(requests - 1, LimitedConnectorFactory.RATE);
        List<Double> seconds = new ArrayList<>();
        int lost = 0;
        for (int round = 0; round < Slices.ROUNDS; round++) {
            ConnectionId connection = scanner.connect("limited", "Limited " + round, requests, 1);
            scanner.system().requests();
            seconds.add(seconds(scanner.scan(connection)));
            lost += requests - scanner.system().requests() + requests - scanner.facts(connection);
        }
        Spread ratio = Spread.of(seconds.stream().map(s -> s / dictated).toList());
        output.add(Figure.of("P1", "a scan of %,d requests".formatted(requests), "s", Spread.of(seconds))
                .over(new Spread(dictated, dictated, dictated), ratio)
                .met(ratio.median() <= MOST_OVER_LIMIT && lost == 0));
        output.note("P1: pages lost or asked for twice: " + lost + ".");
    }

    /** P2 and P4. */
    private static void unpaced(Output output, Scanner scanner, int facts) throws IOException, SQLException {
        Rounds first = new Rounds();
        Rounds alone = new Rounds();
        Rounds again = new Rounds();
        double heap = 0;
        for (int round = 0; round < Slices.ROUNDS; round++) {
            ConnectionId connection = scanner.connect("free", "Free " + round, facts / PAGE, PAGE);
            double rate = facts / seconds(scanner.scan(connection));
            double copied = scanner.copy("observation", "connection_id = '" + connection.value() + "'");
            double mapped = scanner.copy(
                    "integration_access",
                    "integration_id in (select id from integration where connection_id = '" + connection.value()
                            + "')");
            first.add(rate, facts / (copied + mapped));
            alone.add(rate, facts / copied);
            try (Heap watched = Heap.watch()) {
                again.add(scanner.ending(scanner.scan(connection)), scanner.diff(connection));
                heap = Math.max(heap, watched.megabytes());
            }
        }
        Spread share = first.ratio();
        output.add(Figure.of("P2", "the first scan of %,d facts".formatted(facts), "facts/s", first.measured())
                .over(first.floor(), share)
                .met(share.median() >= LEAST_OF_COPY));
        output.add(Figure.of("P2", "the same, beside COPY of the facts alone", "facts/s", alone.measured())
                .over(alone.floor(), alone.ratio()));
        Spread over = again.ratio();
        output.add(Figure.of("P4", "the end of a scan of %,d facts, unchanged".formatted(facts), "s", again.measured())
                .over(again.floor(), over)
                .met(over.median() <= MOST_OVER_DIFF));
        output.add(Figure.of("P4", "heap during that scan", "MB", new Spread(heap, heap, heap))
                .met(heap <= MOST_HEAP));
    }

    private static double seconds(Scan scan) {
        return Duration.between(
                                scan.startedAt().orElseThrow(),
                                scan.finishedAt().orElseThrow())
                        .toNanos()
                / 1e9;
    }

    /** What was measured and its floor, round by round. */
    private static final class Rounds {

        private final List<Double> values = new ArrayList<>();
        private final List<Double> floors = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(double value, double least) {
            values.add(value);
            floors.add(least);
            ratios.add(value / least);
        }

        Spread measured() {
            return Spread.of(values);
        }

        Spread floor() {
            return Spread.of(floors);
        }

        Spread ratio() {
            return Spread.of(ratios);
        }
    }

    /** A CIO with connections to the system. */
    private record Scanner(Laboratory laboratory, Company company, PersonId cio, LargeSystem system) {

        ConnectionId connect(String connector, String name, int pages, int size) {
            Map<String, String> settings =
                    Map.of("url", system.address(), "pages", String.valueOf(pages), "size", String.valueOf(size));
            ConnectionDraft draft = new ConnectionDraft(connector, name, settings, Map.of(), true);
            return company.as(cio, () -> bean(ConnectionService.class).add(draft));
        }

        Scan scan(ConnectionId connection) {
            ScanId id = company.as(cio, () -> bean(ScanService.class).scanNow(connection));
            Scan scan = look(id);
            while (scan.state().active()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                scan = look(id);
            }
            if (scan.state() != ScanState.FINISHED) {
                throw new IllegalStateException("a scan ended as " + scan.state() + ": " + scan.message());
            }
            return scan;
        }

        private Scan look(ScanId id) {
            return company.as(cio, () -> bean(ScanQueries.class).find(id).orElseThrow());
        }

        int facts(ConnectionId connection) {
            return laboratory
                    .superuser(DATABASE)
                    .sql("select count(*) from observation where connection_id = ? and to_snapshot is null")
                    .param(connection.value())
                    .query(Integer.class)
                    .single();
        }

        /** Seconds from the last answer to the end. */
        double ending(Scan scan) {
            return laboratory
                    .superuser(DATABASE)
                    .sql("""
                            select extract(epoch from s.finished_at - s.started_at)
                                   - (select max(q.answered_after_ms) / 1000.0 from scan_question q where q.scan_id = s.id)
                              from scan s where s.id = ?""")
                    .param(scan.id().value())
                    .query(Double.class)
                    .single();
        }

        /** Seconds of a {@code COPY} of some rows of a table into an empty one. */
        double copy(String table, String which) throws SQLException, IOException {
            Path file = Path.of(
                    laboratory
                            .superuser(DATABASE)
                            .sql("show data_directory")
                            .query(String.class)
                            .single(),
                    "rows.copy");
            try (Connection superuser = laboratory.connect(DATABASE, true);
                    Statement statement = superuser.createStatement()) {
                statement.execute(
                        "drop table if exists copied; create table copied (like " + table + " including all)");
                statement.execute(
                        "copy (select * from " + table + " where " + which + ") to '" + file + "' (format binary)");
                long begin = System.nanoTime();
                statement.execute("copy copied from '" + file + "' (format binary)");
                return (System.nanoTime() - begin) / 1e9;
            } finally {
                Files.deleteIfExists(file);
            }
        }

        /** Seconds of one statement that compares what is known with as much that was read. */
        double diff(ConnectionId connection) throws SQLException {
            try (Connection superuser = laboratory.connect(DATABASE, true);
                    Statement statement = superuser.createStatement()) {
                statement.execute("""
                        drop table if exists again;
                        create table again (tenant_id uuid, connection_id uuid, question text, key text, type text, principal text,
                                            fact jsonb, hash bytea, evidence jsonb, primary key (tenant_id, question, key));
                        insert into again select tenant_id, connection_id, question, key, type, principal, fact, hash, evidence
                          from observation where connection_id = '%s' and to_snapshot is null;
                        analyze again""".formatted(connection.value()));
                long begin = System.nanoTime();
                statement.execute("""
                        select count(*) from (select * from observation where connection_id = '%s' and to_snapshot is null) o
                          full join again s on s.tenant_id = o.tenant_id and s.question = o.question and s.key = o.key
                         where s.hash is distinct from o.hash""".formatted(connection.value()));
                return (System.nanoTime() - begin) / 1e9;
            }
        }

        private <T> T bean(Class<T> type) {
            return company.console().getBean(type);
        }
    }
}
