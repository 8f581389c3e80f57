package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import dev.remit.plugin.runtime.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks behind {@link ConnectorContract}, callable one by one; each throws an {@link AssertionError} that says what to do. */
public final class ConnectorKit {

    private static final ReplayTransport.Twist FAITHFUL = (recorded, call, right) -> right;

    private final ConnectorFactory factory;
    private final ConnectorConfig config;
    private final Recordings recordings;
    private final Bench bench;
    private final Law law;
    private @Nullable Outcome faithful;

    /** A kit for one connector; see {@link ConnectorContract}. */
    public ConnectorKit(ConnectorFactory factory, ConnectorConfig config, Path directory) {
        this.factory = factory;
        this.config = config;
        recordings = Recordings.in(directory);
        bench = new Bench(config, recordings);
        law = new Law();
    }

    /** What a scan over the recordings sees, for a connector's own assertions on what it concludes. */
    public Seen seen() {
        return faithful().asSeen();
    }

    /** The questions the connector declares. */
    public Stream<Question> questions() {
        return asked().stream().sorted();
    }

    /** The names of the endpoints that a scan uses. */
    public Stream<String> endpoints() {
        Set<String> used = faithful().transport().calls().stream()
                .map(call -> call.uri().getRawPath())
                .collect(Collectors.toSet());
        return descriptor().endpoints().stream()
                .filter(endpoint -> used.stream()
                        .anyMatch(path -> path.endsWith(endpoint.path())
                                || path.matches(".*" + endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"))))
                .map(Endpoint::name);
    }

    /** The recorded requests that a scan makes. */
    public Stream<String> recorded() {
        return faithful().transport().replayed().stream();
    }

    /** Every field, endpoint and question is described, and the same each time. */
    public void checkDescriptor() {
        ConnectorDescriptor descriptor = descriptor();
        assertThat(descriptor.version())
                .as("the version is semantic, such as 1.4.0")
                .matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(descriptor().endpoints())
                .as("descriptor() says the same on every call")
                .isEqualTo(descriptor.endpoints());
        descriptor.fields().forEach(field -> {
            assertThat(field.label()).as("field '%s' has a label", field.name()).isNotBlank();
            assertThat(field.help())
                    .as("field '%s' says where to find its value", field.name())
                    .isNotBlank();
        });
        assertThat(descriptor.fields())
                .as("a connector that signs in has a field of kind SECRET, so that the console encrypts it")
                .anyMatch(field -> field.kind() == ConfigField.Kind.SECRET);
    }

    /** An empty form is explained field by field in one go; the valid one is accepted; no value of a secret is shown. */
    public void checkConfiguration() {
        FormChecks form = new FormChecks(factory, config, bench);
        form.theGivenOneIsAccepted();
        form.anEmptyOneIsExplainedAtOnce();
        form.noSecretIsShown();
        form.plainHttpIsAProblem();
    }

    /** Hosts, mail addresses, network addresses and keys in recordings are synthetic. */
    public void checkRecordings() {
        recordings.texts().forEach((file, text) -> assertThat(RealTraces.in(text))
                .as("%s must hold synthetic data only: names under .test, addresses from 192.0.2.0/24", file)
                .isEmpty());
    }

    /** The test of a healthy connection has passing checks; that of a broken one does not pass. */
    public void checkSelfTest() {
        List<Check> healthy = bench.test(factory, FAITHFUL);
        assertThat(healthy)
                .as("the test of a healthy connection has at least one check that passes")
                .anyMatch(check -> check.outcome() == Check.Outcome.PASSED);
        assertThat(healthy.stream().map(Check::name))
                .as("each check has a name of its own")
                .doesNotHaveDuplicates();
        for (Fault fault : Fault.values()) {
            List<Check> broken = bench.test(factory, (recorded, call, right) -> fault.instead(right));
            assertThat(broken)
                    .as("with %s the test must not pass", fault.description())
                    .anyMatch(check -> check.outcome() != Check.Outcome.PASSED);
            assertThat(broken.toString())
                    .as("with %s the connector itself must not fail", fault.description())
                    .doesNotContain("fault of the connector");
        }
    }

    /** Every declared question ends with the connector's own coverage, and everything it asks for is recorded. */
    public void checkCoverage() {
        Outcome outcome = faithful();
        assertThat(outcome.transport().unknown())
                .as("every request of a scan is recorded")
                .isEmpty();
        law.noDefect(outcome, "over the recordings");
        assertThat(outcome.report().failure())
                .as("a scan over the recordings comes to its end")
                .isEmpty();
        asked().forEach(question -> assertThat(outcome.coverage(question).status())
                .as(
                        "%s must be answered by the connector: %s",
                        question, outcome.coverage(question).detail())
                .isNotEqualTo(Coverage.Status.UNREACHABLE));
        assertThat(outcome.report().observations())
                .as("the recordings show something to observe")
                .isPositive();
    }

    /** Each fact names a request as evidence, and a principal that was reported. */
    public void checkObservations() {
        Outcome outcome = faithful();
        Set<String> principals = outcome.observations()
                .filter(Principal.class::isInstance)
                .map(Observation::key)
                .collect(Collectors.toSet());
        outcome.observations().forEach(fact -> {
            assertThat(fact.evidence().request())
                    .as("%s has evidence", fact.key())
                    .isNotBlank();
            assertThat(fact.evidence().sha256())
                    .as("%s has evidence with a hash", fact.key())
                    .hasSize(64);
            assertThat(principals)
                    .as("%s speaks of a principal that is reported in the same scan", fact.key())
                    .containsAll(spokenOf(fact));
        });
    }

    private static Set<String> spokenOf(Observation fact) {
        return switch (fact) {
            case Principal principal -> principal.actsAs().map(Set::of).orElse(Set.of());
            case Grant grant -> Set.of(grant.principal());
            case Use use -> Set.of(use.principal());
            case dev.remit.plugin.Approval approval -> Set.of(approval.principal());
            case dev.remit.plugin.Monitoring monitoring -> Set.of();
        };
    }

    /** The same answers give the same facts under the same keys. */
    public void checkIdentity() {
        assertThat(faithful().facts())
                .as(
                        "a second scan over the same answers reports the same facts; keys must come from the system's own ids, not from"
                                + " positions, times or random numbers")
                .isEqualTo(fresh().facts());
    }

    /** Only GET, or POST declared as a read, to declared places. */
    public void checkReadsOnly() {
        Set<String> posts = descriptor().endpoints().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(endpoint -> endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"))
                .collect(Collectors.toSet());
        assertThat(faithful().transport().calls())
                .as("only GET, or POST that is declared as a read")
                .allMatch(call -> call.method().equals("GET")
                        || posts.stream()
                                .anyMatch(path -> call.uri().getRawPath().matches(".*" + path)));
    }

    /** Neither our own secret nor one the system hands out is in anything that comes out. */
    public void checkSecrets() {
        Outcome planted = bench.scan(factory, asked(), Canary::plant);
        assertThat(planted.everything())
                .as("a secret that the system hands out must not be reported: read the fields you need, by name")
                .doesNotContain(Canary.VALUE);
        for (Fault fault : Fault.values()) {
            String everything = bench.scan(factory, asked(), (recorded, call, right) -> fault.instead(right))
                            .everything()
                    + bench.test(factory, (recorded, call, right) -> fault.instead(right));
            config.secrets().values().forEach(secret -> assertThat(everything)
                    .as("with %s the connection's own secret must not come out", fault.description())
                    .doesNotContain(secret.reveal()));
        }
    }

    /** Asked one question, the connector answers this one. */
    public void checkAsked(Question question) {
        Outcome outcome = bench.scan(factory, Set.of(question), FAITHFUL);
        law.noDefect(outcome, "when only " + question + " is asked");
        assertThat(outcome.report().failure().filter(failure -> failure.failure() == Failure.UNDECLARED))
                .as("asked only %s, the connector must report nothing else: look at ScanContext.questions()", question)
                .isEmpty();
        assertThat(outcome.under(question).keySet())
                .as("asked only %s, the connector sees as much as when asked everything", question)
                .containsAll(faithful().under(question).keySet());
    }

    /** A request the host refuses shows in the coverage. */
    public void checkRefusedEgress(String endpoint) {
        Outcome outcome = bench.scan(new Narrowed(factory, endpoint), asked(), FAITHFUL);
        law.holds(faithful(), outcome, "when '" + endpoint + "' is not declared and therefore refused");
    }

    /** The whole system fails in this way. */
    public void checkFault(Fault fault) {
        Outcome outcome = bench.scan(factory, asked(), (recorded, call, right) -> fault.instead(right));
        law.holds(faithful(), outcome, "with " + fault.description());
    }

    /** One answer fails in this way, all others are right. */
    public void checkFault(Fault fault, String request) {
        Outcome outcome = bench.scan(
                factory, asked(), (recorded, call, right) -> recorded.equals(request) ? fault.instead(right) : right);
        law.holds(faithful(), outcome, "with " + fault.description() + " at " + request);
    }

    /** After cancelling, no further request is sent, and the scan says that it was cancelled. */
    public void checkCancellation() {
        int all = faithful().transport().calls().size();
        for (int last = 1; last <= all; last++) {
            Outcome outcome = cancelledAt(last);
            assertThat(outcome.transport().calls())
                    .as("no request is sent after cancelling")
                    .hasSize(last);
            assertThat(outcome.report().failure())
                    .as("a connector passes cancellation on; it must not catch it and go on")
                    .hasValueSatisfying(failure -> assertThat(failure.failure()).isEqualTo(Failure.CANCELLED));
        }
    }

    private Outcome cancelledAt(int last) {
        Cancellation cancellation = new Cancellation();
        int[] count = {0};
        return bench.scan(
                factory,
                asked(),
                (recorded, call, right) -> {
                    if (++count[0] == last) {
                        cancellation.cancel("Cancelled by the test kit.");
                    }
                    return right;
                },
                cancellation);
    }

    /** The scan nothing is done to, which all others are compared with. */
    private Outcome faithful() {
        if (faithful == null) {
            faithful = fresh();
        }
        return faithful;
    }

    private Outcome fresh() {
        return bench.scan(factory, asked(), FAITHFUL);
    }

    private Set<Question> asked() {
        return descriptor().questions();
    }

    private ConnectorDescriptor descriptor() {
        return factory.descriptor();
    }
}
