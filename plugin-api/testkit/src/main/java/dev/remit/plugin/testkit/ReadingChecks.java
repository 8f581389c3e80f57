package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Use;
import dev.remit.plugin.testkit.recorded.Canary;
import dev.remit.plugin.testkit.recorded.Fault;
import dev.remit.plugin.testkit.recorded.RealTraces;
import dev.remit.plugin.testkit.recorded.Recordings;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A connector that describes itself well and reads a healthy system as it should. */
final class ReadingChecks {

    private static final String PLACEHOLDER = "TODO";
    private static final Pattern WRITES = Pattern.compile(
            "(?i).*/(create|update|delete|remove|send|publish|activate|enable|disable|revoke|merge|import|upload|execute)\\b.*");

    private final Scans scans;
    private final ConnectorConfig config;
    private final Recordings recordings;
    private final FormChecks form;
    private final Law law = new Law();

    ReadingChecks(Scans scans, ConnectorConfig config, Recordings recordings, FormChecks form) {
        this.scans = scans;
        this.config = config;
        this.recordings = recordings;
        this.form = form;
    }

    /** Every field, endpoint and question is described, and the same each time. */
    void description() {
        ConnectorDescriptor descriptor = scans.descriptor();
        assertThat(descriptor.version())
                .as("the version is semantic, such as 1.4.0")
                .matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(scans.descriptor().endpoints())
                .as("descriptor() says the same on every call")
                .isEqualTo(descriptor.endpoints());
        descriptor.fields().forEach(field -> {
            assertThat(field.label()).as("field '%s' has a label", field.name()).isNotBlank();
            assertThat(field.help())
                    .as("field '%s' says where to find its value", field.name())
                    .isNotBlank();
        });
        assertThat(List.of(
                        descriptor.vendor(),
                        descriptor.recipe(),
                        descriptor.fields().toString()))
                .as(
                        "what the scaffold left to fill in is filled in: the vendor, where a person finds each value, the recipe")
                .noneMatch(text -> text.contains(PLACEHOLDER));
        assertThat(descriptor.fields())
                .as("a connector that signs in has a field of kind SECRET, so that the console encrypts it")
                .anyMatch(field -> field.kind() == ConfigField.Kind.SECRET);
    }

    /** An empty form is explained field by field in one go; the valid one is accepted; no value of a secret is shown. */
    void configuration() {
        form.theGivenOneIsAccepted();
        form.anEmptyOneIsExplainedAtOnce();
        form.noSecretIsShown();
        form.plainHttpIsAProblem();
    }

    /** There are recordings, and hosts, mail addresses, network addresses and keys in them are synthetic. */
    void recordings() {
        assertThat(recordings.all())
                .as(
                        "There is no recording in %s. Record the answers of a real system, replace what is real by synthetic data,"
                                + " and put one .json file per request there.",
                        recordings.directory().toAbsolutePath())
                .isNotEmpty();
        recordings.texts().forEach((file, text) -> assertThat(RealTraces.in(text))
                .as("%s must hold synthetic data only: names under .test, addresses from 192.0.2.0/24", file)
                .isEmpty());
    }

    /** The test of a healthy connection has passing checks; that of a broken one does not pass. */
    void selfTest() {
        List<Check> healthy = scans.test((recorded, call, right) -> right);
        assertThat(healthy)
                .as("the test of a healthy connection has at least one check that passes")
                .anyMatch(check -> check.outcome() == Check.Outcome.PASSED);
        assertThat(healthy.stream().map(Check::name))
                .as("each check has a name of its own")
                .doesNotHaveDuplicates();
        for (Fault fault : Fault.values()) {
            List<Check> broken = scans.test((recorded, call, right) -> fault.instead(right));
            assertThat(broken)
                    .as("with %s the test must not pass", fault.description())
                    .anyMatch(check -> check.outcome() != Check.Outcome.PASSED && !healthy.contains(check));
            assertThat(broken.toString())
                    .as("with %s the connector itself must not fail", fault.description())
                    .doesNotContain("fault of the connector");
        }
    }

    /** Every declared question ends with the connector's own coverage, and everything it asks for is recorded. */
    void coverage() {
        Outcome outcome = scans.faithful();
        assertThat(outcome.transport().unknown())
                .as("every request of a scan is recorded")
                .isEmpty();
        law.noDefect(outcome, "over the recordings");
        assertThat(outcome.report().failure())
                .as("a scan over the recordings comes to its end")
                .isEmpty();
        scans.asked().forEach(question -> assertThat(outcome.coverage(question).status())
                .as(
                        "%s must be answered by the connector: %s",
                        question, outcome.coverage(question).detail())
                .isNotEqualTo(Coverage.Status.UNREACHABLE));
        assertThat(outcome.report().observations())
                .as("the recordings show something to observe")
                .isPositive();
    }

    /** Each fact names a request as evidence, and a principal that was reported. */
    void observations() {
        Outcome outcome = scans.faithful();
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
            case Approval approval -> Set.of(approval.principal());
            case Monitoring monitoring -> Set.of();
        };
    }

    /** The same answers give the same facts under the same keys. */
    void identity() {
        assertThat(scans.faithful().facts())
                .as(
                        "a second scan over the same answers reports the same facts; keys must come from the system's own ids, not from"
                                + " positions, times or random numbers")
                .isEqualTo(scans.fresh().facts());
    }

    /** Only GET, or POST declared as a read, to declared places that do not sound like writing. */
    void readsOnly() {
        assertThat(scans.descriptor().endpoints().stream()
                        .filter(endpoint -> endpoint.method().equals("POST")))
                .as("a POST that is declared as a read goes to no address that writes")
                .noneMatch(endpoint -> WRITES.matcher(endpoint.path()).matches());
        Set<String> posts = scans.descriptor().endpoints().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .map(endpoint -> endpoint.path().replaceAll("\\{[^}]*}", "[^/]+"))
                .collect(Collectors.toSet());
        assertThat(scans.faithful().transport().calls())
                .as("only GET, or POST that is declared as a read")
                .allMatch(call -> call.method().equals("GET")
                        || posts.stream()
                                .anyMatch(path -> call.uri().getRawPath().matches(".*" + path)));
    }

    /** Neither our own secret nor one the system hands out is in anything that comes out. */
    void secrets() {
        Outcome planted = scans.over(Canary::plant);
        assertThat(planted.everything())
                .as("a secret that the system hands out must not be reported: read the fields you need, by name")
                .doesNotContain(Canary.VALUE);
        for (Fault fault : Fault.values()) {
            String everything =
                    scans.over((recorded, call, right) -> fault.instead(right)).everything()
                            + scans.test((recorded, call, right) -> fault.instead(right));
            config.secrets().values().forEach(secret -> assertThat(everything)
                    .as("with %s the connection's own secret must not come out", fault.description())
                    .doesNotContain(secret.reveal()));
        }
    }

    /** Asked one question, the connector answers this one. */
    void only(Question question) {
        Outcome outcome = scans.only(question);
        law.noDefect(outcome, "when only " + question + " is asked");
        assertThat(outcome.report().failure().filter(failure -> failure.failure() == Failure.UNDECLARED))
                .as("asked only %s, the connector must report nothing else: look at ScanContext.questions()", question)
                .isEmpty();
        assertThat(outcome.under(question).keySet())
                .as("asked only %s, the connector sees as much as when asked everything", question)
                .containsAll(scans.faithful().under(question).keySet());
    }
}
