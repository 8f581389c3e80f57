package dev.remit.plugin.runtime;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.runtime.rules.ConfigRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs connectors. One for the whole application, safe for any number of threads; each call runs on the calling thread, which the
 * caller may interrupt.
 *
 * {@snippet :
 * ConnectorRuntime runtime = new ConnectorRuntime(new JdkTransport(limits.connectTimeout()), clock, Sleeper.real(), limits);
 * ScanReport report = runtime.scan(setup, ScanRequest.of(questions, cancellation), observer);
 * }
 */
public final class ConnectorRuntime {

    private final Transport transport;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Limits limits;

    /** A runtime on this network and time. */
    public ConnectorRuntime(Transport transport, Clock clock, Sleeper sleeper, Limits limits) {
        this.transport = transport;
        this.clock = clock;
        this.sleeper = sleeper;
        this.limits = limits;
    }

    /** Everything that is wrong with a configuration: what its fields declare, then what the connector adds; one per field. */
    public List<ConnectorConfig.Problem> problems(ConnectionSetup setup) {
        Map<String, ConnectorConfig.Problem> problems = new LinkedHashMap<>();
        setup.factory().descriptor().fields().forEach(field -> ConfigRules.problem(
                        field, setup.config(), setup.onPremises())
                .ifPresent(problem -> problems.put(field.name(), problem)));
        setup.factory().problems(setup.config()).forEach(problem -> problems.putIfAbsent(problem.field(), problem));
        Scrubber scrubber = new Scrubber(setup.config());
        return problems.values().stream()
                .map(each -> new ConnectorConfig.Problem(
                        each.field(), scrubber.clean(each.problem()), scrubber.clean(each.remedy())))
                .toList();
    }

    /** Tries a connection; a connector that fails to test ends as a failed check, so there is always at least one. */
    public List<Check> test(ConnectionSetup setup, Cancellation cancellation) {
        Set<Question> questions = setup.factory().descriptor().questions();
        Run run = new Run(this, setup, ScanRequest.of(questions, cancellation));
        List<Check> checks = new ArrayList<>();
        Optional<ConnectorException> failure = ConnectorBoundary.call(run, connector -> connector.test(run).stream()
                .map(run.scrubber()::clean)
                .forEach(checks::add));
        failure.map(each ->
                        Check.failed("The test came to its end", each.failure().name(), each.getMessage()))
                .ifPresent(checks::add);
        if (checks.isEmpty()) {
            checks.add(Check.unknown(
                    "The connection works", "The connector checked nothing.", "Tell the connector's vendor."));
        }
        return List.copyOf(checks);
    }

    /**
     * Scans. Comes back with a coverage for every question whatever the connector does, short of not returning at all: that is ended
     * by {@link Cancellation} and, if need be, by interrupting the thread.
     *
     * @throws IllegalArgumentException if a question is asked which the connector does not declare
     */
    public ScanReport scan(ConnectionSetup setup, ScanRequest request, ScanObserver observer) {
        Run run = new Run(this, setup, request);
        if (!run.descriptor().questions().containsAll(request.questions())) {
            throw new IllegalArgumentException(
                    "Only declared questions can be asked: " + run.descriptor().questions());
        }
        ObserverBoundary boundary = new ObserverBoundary(observer);
        GuardedSink sink = new GuardedSink(run, boundary);
        Optional<ConnectorException> failure = ConnectorBoundary.call(run, connector -> connector.scan(run, sink));
        boundary.rethrow();
        sink.endOpen(failure.map(Coverage::of)
                .orElseGet(() -> Coverage.unreachable("The connector ended without answering. Tell its vendor.")));
        return sink.report(failure);
    }

    Transport transport() {
        return transport;
    }

    Clock clock() {
        return clock;
    }

    Sleeper sleeper() {
        return sleeper;
    }

    Limits limits() {
        return limits;
    }
}
