package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.recorded.Fault;
import dev.remit.plugin.testkit.report.Report;
import dev.remit.plugin.testkit.report.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit is only worth something if it fails what is bad, says what to do, and fails nothing else. */
class ConnectorKitTest {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://flawed.example.test"), Map.of("token", Secret.of("synthetic-token-77")));
    static final Path RECORDINGS = Path.of("src/test/resources/recordings");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource
    void aFlawIsFoundByItsClauseAndByNoOther(Flaw flaw) {
        Report report = report(new FlawedConnectorFactory(flaw));
        assertThat(broken(report)).isEqualTo(flaw.clause().map(Set::of).orElse(Set.of()));
        assertThat(broken(report, flaw.clause().orElse(""))).contains(flaw.words());
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatIsTakenForAnEmptySystemIsFoundByItsClauseAndByNoOther(Fault fault) {
        String id = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Report report = report(new FlawedConnectorFactory(Flaw.NONE, swallowing(fault)));
        assertThat(broken(report)).isSubsetOf(alike(fault)).contains(id);
        assertThat(broken(report, id))
                .contains(fault.description(), "a failure would read as \"nothing found\"", "everywhere", "page=2");
    }

    /** Faults that reach a connector as one and the same failure. */
    private static Set<String> alike(Fault fault) {
        return Stream.of(Fault.values())
                .filter(each -> swallowing(each).test(failure(fault)))
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static ConnectorException failure(Fault fault) {
        return new ConnectorException(failures(fault).getFirst(), words(fault));
    }

    private static Predicate<ConnectorException> swallowing(Fault fault) {
        return failure -> failures(fault).contains(failure.failure())
                && failure.getMessage().contains(words(fault));
    }

    private static List<Failure> failures(Fault fault) {
        return List.of(
                switch (fault) {
                    case WRONG_CREDENTIAL -> Failure.AUTHENTICATION;
                    case PLAN_TOO_SMALL -> Failure.PLAN_GATED;
                    case MISSING_RIGHT -> Failure.FORBIDDEN;
                    case NOT_THERE -> Failure.NOT_FOUND;
                    case METHOD_NOT_ALLOWED -> Failure.REJECTED;
                    case TOO_MANY_REQUESTS, TOO_MANY_REQUESTS_UNSAID -> Failure.RATE_LIMITED;
                    case SERVER_ERROR -> Failure.SERVER_ERROR;
                    case REDIRECT -> Failure.REDIRECTED;
                    case WEB_PAGE, EMPTY_BODY -> Failure.NOT_JSON;
                    case ERROR_INSIDE_OK, NULL_BODY, TRUNCATED -> Failure.MALFORMED;
                    case HUGE_BODY -> Failure.TOO_LARGE;
                    case TIMEOUT -> Failure.TIMEOUT;
                    case NO_CONNECTION -> Failure.UNREACHABLE;
                });
    }

    /** What tells apart those that are one failure. */
    private static String words(Fault fault) {
        return switch (fault) {
            case WEB_PAGE -> "is a web page";
            case EMPTY_BODY -> "is empty";
            case ERROR_INSIDE_OK, NULL_BODY -> "expected to be a list";
            case TRUNCATED -> "not whole";
            case MISSING_RIGHT -> "403";
            default -> "";
        };
    }

    @Test
    void realDataInRecordingsIsFound() {
        Report report = new ConnectorKit(
                        new FlawedConnectorFactory(Flaw.NONE), CONFIG, Path.of("src/test/resources/real-recordings"))
                .tryAll(CLOCK);
        assertThat(broken(report, "recordings"))
                .contains(
                        "the host crm.acme-corp.com",
                        "the mail address jane.doe@acme-corp.com",
                        "the network address 81.2.69.142",
                        "a Slack token");
    }

    @Test
    void aDirectoryWithoutRecordingsIsExplained() {
        Report report = new ConnectorKit(
                        new FlawedConnectorFactory(Flaw.NONE), CONFIG, Path.of("src/test/resources/none"))
                .tryAll(CLOCK);
        assertThat(broken(report, "recordings")).contains("There is no recording in");
    }

    @Test
    void whatIsNotRecordedDoesNotApplyAndSaysWhy() {
        Report report = new ConnectorKit(
                        new FlawedConnectorFactory(Flaw.NONE), CONFIG, Path.of("src/test/resources/real-recordings"))
                .tryAll(CLOCK);
        assertThat(report.verdicts())
                .filteredOn(each -> each.id().equals("capped"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.outcome()).isEqualTo(Verdict.Outcome.NOT_APPLICABLE);
                    assertThat(each.note()).contains("recordings/capped");
                });
    }

    @Test
    void anEndpointThatWritesCannotEvenBeDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint("delete", "url", "DELETE", "/api/apps/{id}", Set.of(), ""))
                .withMessageContaining("a connector only reads");
    }

    private static Report report(FlawedConnectorFactory factory) {
        return new ConnectorKit(factory, CONFIG, RECORDINGS, Imitated.by(FlawedSystem::new)).tryAll(CLOCK);
    }

    private static Set<String> broken(Report report) {
        return report.verdicts().stream()
                .filter(each -> each.outcome() == Verdict.Outcome.FAILED)
                .map(Verdict::id)
                .collect(Collectors.toSet());
    }

    private static String broken(Report report, String clause) {
        return report.verdicts().stream()
                .filter(each -> each.id().equals(clause))
                .map(each -> String.join("\n", each.broken()))
                .collect(Collectors.joining());
    }
}
