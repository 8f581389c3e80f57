package dev.remit.plugin.testkit;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.testkit.recorded.Recordings;
import dev.remit.plugin.testkit.recorded.ReplayTransport;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Runs a connector in the real runtime, with recordings for a network and a clock that waiting moves on. */
final class Bench {

    private final ConnectorConfig config;
    private final Recordings recordings;
    private final Duration skew;

    Bench(ConnectorConfig config, Recordings recordings) {
        this(config, recordings, Duration.ZERO);
    }

    private Bench(ConnectorConfig config, Recordings recordings, Duration skew) {
        this.config = config;
        this.recordings = recordings;
        this.skew = skew;
    }

    /** The same with other answers. */
    Bench over(Recordings others) {
        return new Bench(config, others, skew);
    }

    /** The same at another time. */
    Bench later(Duration by) {
        return new Bench(config, recordings, by);
    }

    Outcome scan(
            ConnectorFactory factory, Set<Question> questions, ReplayTransport.Twist twist, Cancellation cancellation) {
        ReplayTransport transport = new ReplayTransport(recordings, twist);
        Outcome.Gatherer gatherer = new Outcome.Gatherer();
        ScanReport report = scan(factory, ScanRequest.of(questions, cancellation), transport, gatherer);
        return gatherer.outcome(report, transport);
    }

    ReplayTransport transport(ReplayTransport.Twist twist) {
        return new ReplayTransport(recordings, twist);
    }

    ScanReport scan(ConnectorFactory factory, ScanRequest request, Transport transport, ScanObserver observer) {
        return runtime(transport).scan(setup(factory, config), request, observer);
    }

    Outcome scan(ConnectorFactory factory, Set<Question> questions, ReplayTransport.Twist twist) {
        return scan(factory, questions, twist, new Cancellation());
    }

    List<Check> test(ConnectorFactory factory, ReplayTransport.Twist twist) {
        return runtime(new ReplayTransport(recordings, twist)).test(setup(factory, config), new Cancellation());
    }

    static List<ConnectorConfig.Problem> problems(ConnectorFactory factory, ConnectorConfig tried) {
        TickingTime time = new TickingTime();
        Transport none = call -> {
            throw new IllegalStateException("A form is checked without the network");
        };
        return new ConnectorRuntime(none, time, time, Limits.standard()).problems(setup(factory, tried));
    }

    private static ConnectionSetup setup(ConnectorFactory factory, ConnectorConfig config) {
        return new ConnectionSetup(factory, config, false);
    }

    private ConnectorRuntime runtime(Transport transport) {
        TickingTime time = new TickingTime(skew);
        return new ConnectorRuntime(transport, time, time, Limits.standard());
    }
}
