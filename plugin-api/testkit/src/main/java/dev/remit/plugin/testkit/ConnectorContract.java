package dev.remit.plugin.testkit;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.testkit.recorded.Transcript;
import dev.remit.plugin.testkit.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Extend this class, and your connector is tested against the whole contract.
 *
 * {@snippet :
 * class AcmeContractTest extends ConnectorContract {
 *     AcmeContractTest() {
 *         super(new AcmeConnectorFactory(),
 *               new ConnectorConfig(Map.of("url", "https://acme.example.test"), Map.of("token", Secret.of("synthetic-token"))),
 *               Path.of("src/test/resources/recordings"));
 *     }
 * }
 * }
 *
 * <p>Each recording is a JSON file with {@code request} (for example {@code GET /api/apps?page=1}; query parameters left out match
 * any value), {@code status}, {@code headers} and {@code body}. They hold synthetic data only: names under {@code .test}, addresses
 * from the documentation ranges. What the kit cannot derive from them is recorded in a directory below, which overrides single
 * answers: {@code unscoped} as a credential without rights sees the system, {@code capped} as a list ends at the system's cap.
 * {@link Imitated} can write them all; {@code -Dremit.approve=true} does so.
 *
 * <p>When all clauses were tried, {@code target/remit-kit} holds the report, the same for machines, and a badge.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectorContract {

    private static final Path REPORTS = Path.of("target/remit-kit");

    private final ConnectorKit kit;
    private final Path recordings;
    private final Supplier<Map<String, Transcript>> transcripts;

    /**
     * For the one constructor of the extending test.
     *
     * @param config complete and valid; its address is where the recordings answer
     * @param recordings a directory
     */
    protected ConnectorContract(ConnectorFactory factory, ConnectorConfig config, Path recordings) {
        kit = new ConnectorKit(factory, config, recordings);
        this.recordings = recordings;
        transcripts = Map::of;
    }

    /**
     * The same with an imitation of the system, which the connector must leave as it was.
     *
     * @param config also what the imitation lets in
     */
    protected ConnectorContract(ConnectorFactory factory, ConnectorConfig config, Path recordings, Imitated imitated) {
        kit = new ConnectorKit(factory, config, recordings, imitated);
        this.recordings = recordings;
        transcripts = () -> imitated.transcripts(factory, config);
    }

    @TestFactory
    Stream<DynamicNode> everyClauseOfTheContractIsKept() {
        return kit.clauses().stream()
                .map(clause -> DynamicContainer.dynamicContainer(
                        clause.promise(), Stream.of(clause).flatMap(this::cases)));
    }

    @TestFactory
    @Tag("approved")
    Stream<DynamicTest> theRecordingsAreWhatTheImitationAnswers() {
        return transcripts.get().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest("recordings/" + each.getKey(), () -> each.getValue()
                        .agreesWith(recordings.resolve(each.getKey()))));
    }

    private Stream<DynamicTest> cases(Clause clause) {
        List<Clause.Case> cases = clause.cases().get().toList();
        return cases.isEmpty()
                ? Stream.of(DynamicTest.dynamicTest("not applicable: " + clause.none(), () -> {}))
                : cases.stream().map(each -> DynamicTest.dynamicTest(name(clause, each), () -> attempt(clause, each)));
    }

    private static String name(Clause clause, Clause.Case each) {
        return each.name().isEmpty() ? clause.id() : each.name();
    }

    private void attempt(Clause clause, Clause.Case each) {
        kit.attempt(clause, each).ifPresent(broken -> {
            throw broken;
        });
    }

    @AfterAll
    void report() {
        if (!kit.tried()) {
            return; // only recordings were to be approved
        }
        Report report = kit.report(Clock.systemUTC());
        report.write(REPORTS);
        System.out.println(report.summary());
    }
}
