package dev.remit.plugin.testkit;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.JdkTransport;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a connector as the console does, over a real network against a system that really answers, see {@link
 * dev.remit.plugin.testkit.real.RealSystem}, or against an {@link ImitatedSystem}.
 *
 * {@snippet :
 * try (Trial trial = Trial.of(new AcmeConnectorFactory())) {
 *     Seen first = trial.scan(config);
 *     first.principal("app:42");
 * }
 * }
 */
public final class Trial implements AutoCloseable {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            10_000_000,
            100,
            2,
            Duration.ofMillis(50),
            Duration.ofSeconds(5));

    private final ConnectorFactory factory;
    private final ConnectorRuntime runtime;
    private final Runnable end;

    private Trial(ConnectorFactory factory, ConnectorRuntime runtime, Runnable end) {
        this.factory = factory;
        this.runtime = runtime;
        this.end = end;
    }

    /** A trial of this connector over the network. */
    public static Trial of(ConnectorFactory factory) {
        JdkTransport transport = new JdkTransport(LIMITS.connectTimeout());
        return new Trial(
                factory, new ConnectorRuntime(transport, Clock.systemUTC(), Sleeper.real(), LIMITS), transport::close);
    }

    /** A trial of this connector against a system that is only imitated, with a clock that waiting moves on. */
    public static Trial of(ConnectorFactory factory, ImitatedSystem system) {
        TickingTime time = new TickingTime();
        return new Trial(factory, new ConnectorRuntime(system, time, time, Limits.standard()), () -> {});
    }

    /** Tests a connection marked on-premises, since it leads to this machine. */
    public List<Check> test(ConnectorConfig config) {
        return test(config, true);
    }

    /** Tests a connection. */
    public List<Check> test(ConnectorConfig config, boolean onPremises) {
        return runtime.test(new ConnectionSetup(factory, config, onPremises), new Cancellation());
    }

    /** Scans, asking every question, from the beginning. */
    public Seen scan(ConnectorConfig config) {
        return scan(config, Map.of(), Map.of());
    }

    /** Scans again, reading what only grows from where the former scan ended. */
    public Seen scanSince(ConnectorConfig config, Seen former) {
        return scan(config, Map.of(), former.watermarks());
    }

    /** Goes on with a scan that ended too early. */
    public Seen resume(ConnectorConfig config, Seen interrupted) {
        return scan(config, interrupted.checkpoints(), Map.of());
    }

    /** Scans from these positions on, as the console would hand them over. */
    public Seen scan(ConnectorConfig config, Map<Question, String> checkpoints, Map<Question, String> watermarks) {
        Map<String, Observation> facts = new TreeMap<>();
        Map<Question, String> reached = new EnumMap<>(Question.class);
        Map<Question, String> marked = new EnumMap<>(Question.class);
        ScanObserver observer = new ScanObserver() {
            @Override
            public void observed(Question question, Observation observation) {
                facts.put(observation.key(), observation);
            }

            @Override
            public void reached(Question question, String position) {
                reached.put(question, position);
            }

            @Override
            public void marked(Question question, String position) {
                marked.put(question, position);
            }
        };
        ScanReport report = runtime.scan(
                new ConnectionSetup(factory, config, true),
                new ScanRequest(factory.descriptor().questions(), checkpoints, watermarks, new Cancellation()),
                observer);
        return new Seen(facts, reached, marked, report);
    }

    /** Closes the connections to the system, if there are any. */
    @Override
    public void close() {
        end.run();
    }
}
