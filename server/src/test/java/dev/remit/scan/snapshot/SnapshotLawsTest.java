package dev.remit.scan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.FactChange;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The laws of snapshots, over random systems that change at random and answer their questions at random. */
@DatabaseTest
class SnapshotLawsTest {

    private static final List<Question> QUESTIONS = List.of(Question.INTEGRATIONS, Question.GRANTS, Question.NATIVE_AI);
    private static final Evidence READ =
            new Evidence("GET /x", Instant.parse("2026-11-20T08:00:00Z"), "0".repeat(64), "", "v1", "1.0.0");
    private static final int SCANS = 6;

    @Autowired
    ScanFixture fixture;

    @Autowired
    Staging staging;

    @Autowired
    SnapshotMerge merge;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ScanFixture.Setting in;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesBetweenTwoSnapshotsLeadFromOneToTheOther(int seed) {
        try (StubSystem system = StubSystem.start()) {
            in = fixture.open(system);
            Random random = new Random(seed);
            Map<String, Boolean> known = new TreeMap<>();
            for (int n = 1; n <= SCANS; n++) {
                scan(random, known, n);
            }
            for (int from = 0; from <= SCANS; from++) {
                for (int to = 0; to <= SCANS; to++) {
                    leadsFromTo(from, to);
                }
            }
        }
    }

    /** One scan, and what should be known after it: everything seen, and what was known where nothing was answered in full. */
    private void scan(Random random, Map<String, Boolean> known, int n) {
        Set<Question> complete = EnumSet.noneOf(Question.class);
        Set<Question> partial = EnumSet.noneOf(Question.class);
        Staging.Batch batch = new Staging.Batch();
        Map<String, Boolean> expected = new TreeMap<>(known);
        for (Question question : QUESTIONS) {
            int how = random.nextInt(4);
            if (how < 2) {
                complete.add(question);
                expected.keySet().removeIf(key -> key.startsWith(question + " "));
            } else if (how == 2) {
                partial.add(question);
                expected.replaceAll((key, confirmed) -> confirmed && !key.startsWith(question + " "));
            }
            observe(random, question, batch).forEach(key -> expected.put(key, true));
        }
        int snapshot = inTransaction(() -> merged(batch, new Completeness(complete, partial)));
        assertThat(snapshot).isEqualTo(n);
        assertThat(confirmed()).isEqualTo(expected);
        assertThat(at(n).keySet()).isEqualTo(expected.keySet());
        known.clear();
        known.putAll(expected);
        assertThat(inTransaction(() -> snapshots.changes(in.connection().value(), n - 1, n, "", 10_000)))
                .as("nothing is gone under a question that was not answered in full")
                .filteredOn(change -> change.after().isEmpty())
                .allSatisfy(change -> assertThat(complete).contains(Question.valueOf(change.question())));
    }

    /** What is known, and whether it is confirmed. */
    private Map<String, Boolean> confirmed() {
        return inTransaction(() -> jdbc
                .sql("select question || ' ' || key as key, unconfirmed_since is null as confirmed from observation"
                        + " where connection_id = ? and to_snapshot is null")
                .param(in.connection().value())
                .query((row, i) -> Map.entry(row.getString("key"), row.getBoolean("confirmed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
    }

    private static Set<String> observe(Random random, Question question, Staging.Batch batch) {
        Set<String> seen = new HashSet<>();
        for (int thing = 0; thing < 12; thing++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            Observation observation = random.nextBoolean()
                    ? Principal.of("app:" + thing, Principal.Kind.APP, "Name " + random.nextInt(2), READ)
                    : Grant.of("app:" + thing, Capability.SEE, ResourceKind.CONTENT, "posts", Basis.EFFECTIVE, READ)
                            .withReach(Grant.Reach.values()[random.nextInt(3)]);
            batch.add(question, observation);
            seen.add(question + " " + observation.key());
        }
        return seen;
    }

    private int merged(Staging.Batch batch, Completeness seen) {
        UUID scan = UUID.randomUUID();
        jdbc.sql("""
                insert into scan(tenant_id, id, connection_id, cause, state, queued_at)
                values (remit_tenant(), ?, ?, 'person', 'finished', now())""").params(scan, in.connection().value()).update();
        staging.add(scan, batch);
        int snapshot = merge.merge(scan, in.connection().value(), seen).number();
        jdbc.sql("update scan set snapshot = ? where id = ?")
                .params(snapshot, scan)
                .update();
        return snapshot;
    }

    private void leadsFromTo(int from, int to) {
        UUID connection = in.connection().value();
        Map<String, String> applied = new HashMap<>(at(from));
        List<FactChange> changes = inTransaction(() -> snapshots.changes(connection, from, to, "", 10_000));
        if (from == to) {
            assertThat(changes).isEmpty();
        }
        for (FactChange change : changes) {
            String key = change.question() + " " + change.key();
            assertThat(change.before().orElse("absent")).isEqualTo(applied.getOrDefault(key, "absent"));
            assertThat(change.differences()).isNotEmpty();
            change.after().ifPresentOrElse(after -> applied.put(key, after), () -> applied.remove(key));
        }
        assertThat(applied).isEqualTo(at(to));
    }

    /** The facts of one snapshot by question and key. */
    private Map<String, String> at(int snapshot) {
        return inTransaction(() -> jdbc
                .sql("select question || ' ' || key as key, fact::text as fact from observation where connection_id = ?"
                        + " and type <> 'use' and from_snapshot <= ? and coalesce(to_snapshot, 2147483647) > ?")
                .params(in.connection().value(), snapshot, snapshot)
                .query((row, i) -> Map.entry(row.getString("key"), row.getString("fact")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return in.ours().as(in.cio(), () -> transaction.execute(status -> work.get()));
    }
}
