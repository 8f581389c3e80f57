package dev.remit.scan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Evidence;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

/** An app that is renamed stays itself, one that is deleted is gone, and one that was not looked for is neither. */
@DatabaseTest
class IdentityLawsTest {

    private static final Evidence READ =
            new Evidence("GET /apps", Instant.parse("2026-11-20T08:00:00Z"), "0".repeat(64), "", "v1", "1.0.0");
    private static final int SCANS = 12;
    private static final int APPS = 5;

    @Autowired
    ScanFixture fixture;

    @Autowired
    Staging staging;

    @Autowired
    Merge merge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ScanFixture.Setting in;

    /** How a scan answered which apps there are. */
    private enum Answer {
        FULL,
        PARTIAL,
        NONE
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesChangeAndIdentitiesStay(int seed) {
        try (StubSystem system = StubSystem.start()) {
            in = fixture.open(system);
            Random random = new Random(seed);
            Map<String, String> real = new TreeMap<>();
            Map<String, String> known = new TreeMap<>();
            Map<String, UUID> identities = new HashMap<>();
            for (int n = 1; n <= SCANS; n++) {
                live(random, real);
                Map<String, String> before = new TreeMap<>(known);
                Answer answer = Answer.values()[random.nextInt(3)];
                Map<String, String> seen = seen(random, real, answer);
                if (answer == Answer.FULL) {
                    known.keySet().retainAll(seen.keySet());
                }
                known.putAll(seen);
                Merge.Result result = inTransaction(() -> scan(seen, answer));
                assertThat(names()).isEqualTo(known);
                assertThat(gone(result)).isEqualTo(minus(before.keySet(), known.keySet()));
                identities().forEach((app, id) -> assertThat(Optional.ofNullable(identities.putIfAbsent(app, id))
                                .orElse(id))
                        .as("%s is the same thing for ever", app)
                        .isEqualTo(id));
            }
        }
    }

    /** Apps come, are renamed and go. */
    private static void live(Random random, Map<String, String> real) {
        for (int app = 1; app <= APPS; app++) {
            switch (random.nextInt(4)) {
                case 0 -> real.put("agent:" + app, "Name " + random.nextInt(3));
                case 1 -> real.remove("agent:" + app);
                default -> {}
            }
        }
    }

    private static Map<String, String> seen(Random random, Map<String, String> real, Answer answer) {
        return real.entrySet().stream()
                .filter(app -> answer == Answer.FULL || (answer == Answer.PARTIAL && random.nextBoolean()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private Merge.Result scan(Map<String, String> seen, Answer answer) {
        UUID scan = UUID.randomUUID();
        jdbc.sql("""
                insert into scan(tenant_id, id, connection_id, cause, state, queued_at)
                values (remit_tenant(), ?, ?, 'person', 'finished', now())""").params(scan, in.connection().value()).update();
        Staging.Batch batch = new Staging.Batch();
        seen.forEach(
                (key, name) -> batch.add(Question.INTEGRATIONS, Principal.of(key, Principal.Kind.AGENT, name, READ)));
        staging.add(scan, batch);
        Set<Question> asked = Set.of(Question.INTEGRATIONS);
        Merge.Result result = merge.merge(
                scan,
                in.connection().value(),
                "acme",
                new Completeness(
                        answer == Answer.FULL ? asked : Set.of(), answer == Answer.PARTIAL ? asked : Set.of()));
        jdbc.sql("update scan set snapshot = ?, catalogue = ? where id = ?")
                .params(result.snapshot(), result.catalogue(), scan)
                .update();
        return result;
    }

    private static Set<String> gone(Merge.Result result) {
        return result.seen().stream()
                .filter(i -> i.change()
                        .filter(c -> c.kind() == IntegrationSeen.Kind.GONE)
                        .isPresent())
                .map(i -> i.id().toString())
                .collect(Collectors.toSet());
    }

    private Set<String> minus(Set<String> before, Set<String> after) {
        Map<String, UUID> ids = identities();
        return before.stream()
                .filter(app -> !after.contains(app))
                .map(app -> String.valueOf(ids.get(app)))
                .collect(Collectors.toSet());
    }

    private Map<String, String> names() {
        return inTransaction(() -> jdbc
                .sql("select principal, name from integration where connection_id = ? and gone_snapshot is null")
                .param(in.connection().value())
                .query((row, n) -> Map.entry(row.getString("principal"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
    }

    private Map<String, UUID> identities() {
        return inTransaction(() -> jdbc
                .sql("select principal, id from integration where connection_id = ?")
                .param(in.connection().value())
                .query((row, n) -> Map.entry(row.getString("principal"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return in.ours().as(in.cio(), () -> transaction.execute(status -> work.get()));
    }
}
