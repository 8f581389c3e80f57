package dev.remit.plugin.testkit;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ScanObserver;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Transport;
import dev.remit.plugin.testkit.recorded.Recordings;
import dev.remit.plugin.testkit.recorded.ReplayTransport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scans and tests of one connector, over the recordings as they are or as something makes of them. */
final class Scans {

    private static final ReplayTransport.Twist FAITHFUL = (recorded, call, right) -> right;

    private final ConnectorFactory factory;
    private final Bench bench;
    private @Nullable Outcome faithful;

    Scans(ConnectorFactory factory, Bench bench) {
        this.factory = factory;
        this.bench = bench;
    }

    ConnectorDescriptor descriptor() {
        return factory.descriptor();
    }

    Set<Question> asked() {
        return descriptor().questions();
    }

    /** The scan nothing is done to, which all others are compared with. */
    Outcome faithful() {
        if (faithful == null) {
            faithful = fresh();
        }
        return faithful;
    }

    /** The same once more. */
    Outcome fresh() {
        return over(FAITHFUL);
    }

    Outcome over(ReplayTransport.Twist twist) {
        return over(twist, new Cancellation());
    }

    Outcome over(ReplayTransport.Twist twist, Cancellation cancellation) {
        return bench.scan(factory, asked(), twist, cancellation);
    }

    Outcome over(Recordings others) {
        return bench.over(others).scan(factory, asked(), FAITHFUL);
    }

    /** Asked one question. */
    Outcome only(Question question) {
        return bench.scan(factory, Set.of(question), FAITHFUL);
    }

    /** With one endpoint less. */
    Outcome without(String endpoint) {
        return bench.scan(new Narrowed(factory, endpoint), asked(), FAITHFUL);
    }

    /** With a clock that differs from the usual one. */
    Outcome later(Duration skew) {
        return bench.later(skew).scan(factory, asked(), FAITHFUL);
    }

    /** With answers and an observer of one's own. */
    ScanReport run(Transport transport, Cancellation cancellation, ScanObserver observer) {
        return bench.scan(factory, ScanRequest.of(asked(), cancellation), transport, observer);
    }

    /** The same over changed answers. */
    ScanReport run(ReplayTransport.Twist twist, Cancellation cancellation, ScanObserver observer) {
        return run(bench.transport(twist), cancellation, observer);
    }

    List<Check> test(ReplayTransport.Twist twist) {
        return bench.test(factory, twist);
    }
}
