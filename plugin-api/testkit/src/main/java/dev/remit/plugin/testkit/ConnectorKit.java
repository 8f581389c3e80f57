package dev.remit.plugin.testkit;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.testkit.recorded.Recordings;
import dev.remit.plugin.testkit.report.Report;
import dev.remit.plugin.testkit.report.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kit behind {@link ConnectorContract}, for one connector, one configuration and one directory of recordings. */
public final class ConnectorKit {

    /** What came of one clause so far. */
    private static final class Tries {
        private final List<String> broken = new ArrayList<>();
        private int cases;
    }

    private final Scans scans;
    private final Clauses clauses;
    private final Map<String, Tries> tries = new HashMap<>();

    /** A kit for one connector; see {@link ConnectorContract}. */
    public ConnectorKit(ConnectorFactory factory, ConnectorConfig config, Path directory) {
        this(factory, config, directory, Optional.empty());
    }

    /** A kit for one connector and the system that is imitated for it. */
    public ConnectorKit(ConnectorFactory factory, ConnectorConfig config, Path directory, Imitated imitated) {
        this(factory, config, directory, Optional.of(imitated));
    }

    private ConnectorKit(
            ConnectorFactory factory, ConnectorConfig config, Path directory, Optional<Imitated> imitated) {
        Recordings recordings = Recordings.in(directory);
        Bench bench = new Bench(config, recordings);
        scans = new Scans(factory, bench);
        clauses = new Clauses(
                scans,
                recordings,
                new ReadingChecks(scans, config, recordings, new FormChecks(factory, config)),
                imitated.map(system -> () -> system.unchanged(factory, config)));
    }

    /** Everything that the console says is wrong with what somebody entered into the connection's form. */
    public static List<ConnectorConfig.Problem> problems(ConnectorFactory factory, ConnectorConfig entered) {
        return Bench.problems(factory, entered);
    }

    /** What a scan over the recordings sees, for a connector's own assertions on what it concludes. */
    public Seen seen() {
        return scans.faithful().asSeen();
    }

    /** Tries the whole contract and says what came of it. */
    public Report tryAll(Clock clock) {
        for (Clause clause : clauses()) {
            clause.cases().get().forEach(each -> attempt(clause, each));
        }
        return report(clock);
    }

    /** The whole contract, in the order in which a connector is written. */
    List<Clause> clauses() {
        return clauses.all();
    }

    /** Tries one case; empty if the promise is kept, else what to tell the author. */
    Optional<AssertionError> attempt(Clause clause, Clause.Case each) {
        Tries sofar = tries.computeIfAbsent(clause.id(), first -> new Tries());
        sofar.cases++;
        try {
            each.attempt().run();
            return Optional.empty();
        } catch (AssertionError broken) {
            String seen = broken.getMessage() == null ? "" : broken.getMessage().strip();
            sofar.broken.add(each.name().isEmpty() ? seen : each.name() + ": " + seen);
            return Optional.of(new AssertionError(
                    "%s (%s)%n%s%n%s%n%s".formatted(clause.promise(), clause.id(), each.name(), seen, clause.remedy()),
                    broken));
        }
    }

    /** Whether anything was tried so far. */
    boolean tried() {
        return !tries.isEmpty();
    }

    /** What came of the cases that were tried so far. */
    Report report(Clock clock) {
        List<Verdict> verdicts = clauses().stream().map(this::verdict).toList();
        return new Report(
                scans.descriptor(),
                Optional.ofNullable(ConnectorKit.class.getPackage().getImplementationVersion())
                        .orElse("of this build"),
                clock.instant(),
                scans.faithful().report().coverage(),
                verdicts);
    }

    private Verdict verdict(Clause clause) {
        Tries result = tries.getOrDefault(clause.id(), new Tries());
        Verdict.Outcome outcome = result.cases == 0
                ? Verdict.Outcome.NOT_APPLICABLE
                : result.broken.isEmpty() ? Verdict.Outcome.PASSED : Verdict.Outcome.FAILED;
        String note =
                switch (outcome) {
                    case PASSED -> "";
                    case FAILED -> clause.remedy();
                    case NOT_APPLICABLE -> clause.none();
                };
        return new Verdict(
                clause.id(), clause.stage().name(), clause.promise(), outcome, result.cases, result.broken, note);
    }
}
