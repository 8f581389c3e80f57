package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The kit is only worth something if it fails what is bad, and says why. */
class ConnectorKitTest {

    static final ConnectorConfig CONFIG = new ConnectorConfig(
            Map.of("url", "https://flawed.example.test"), Map.of("token", Secret.of("synthetic-token-77")));
    static final Path RECORDINGS = Path.of("src/test/resources/recordings");

    @Test
    void aFailureThatIsSwallowedIsFound() {
        fails(
                Flaw.SWALLOWS_FAILURES,
                kit -> kit.checkFault(Fault.MISSING_RIGHT),
                "still reports INTEGRATIONS as ANSWERED",
                "a failure would read as \"nothing found\"");
    }

    @Test
    void halfAPagingThatIsSwallowedIsFound() {
        fails(
                Flaw.SWALLOWS_FAILURES,
                kit -> kit.checkFault(Fault.TIMEOUT, "GET /api/apps?page=2"),
                "no answer in time at GET /api/apps?page=2",
                "app:3",
                "INTEGRATIONS");
    }

    @Test
    void anErrorInsideAnOkThatReadsAsEmptyIsFound() {
        fails(
                Flaw.SKIPS_WHAT_IS_MISSING,
                kit -> kit.checkFault(Fault.ERROR_INSIDE_OK),
                "an error inside a 200",
                "still reports");
    }

    @Test
    void aForgottenAnswerIsFound() {
        fails(Flaw.FORGETS_TO_ANSWER, ConnectorKit::checkCoverage, "LAST_USE must be answered by the connector");
    }

    @Test
    void aSecretOfTheSystemThatIsReportedIsFound() {
        fails(
                Flaw.COPIES_EVERYTHING,
                ConnectorKit::checkSecrets,
                "a secret that the system hands out must not be reported");
    }

    @Test
    void inventedEvidenceIsFound() {
        fails(Flaw.BUILDS_EVIDENCE, ConnectorKit::checkCoverage, "comes to its end", "without evidence from this scan");
    }

    @Test
    void keysThatChangeAreFound() {
        fails(Flaw.COUNTS_INSTEAD_OF_IDS, ConnectorKit::checkIdentity, "keys must come from the system's own ids");
    }

    @Test
    void answersNobodyAskedForAreFound() {
        fails(
                Flaw.ANSWERS_UNASKED,
                kit -> kit.checkAsked(Question.LAST_USE),
                "asked only LAST_USE",
                "ScanContext.questions()");
    }

    @Test
    void anUndeclaredRequestIsFound() {
        fails(Flaw.CALLS_THE_UNDECLARED, ConnectorKit::checkCoverage, "asked for 'people', which it does not declare");
    }

    @Test
    void cancellationThatIsCaughtIsFound() {
        fails(Flaw.GOES_ON_WHEN_CANCELLED, ConnectorKit::checkCancellation, "a connector passes cancellation on");
    }

    @Test
    void aConnectorThatFailsItselfIsFound() {
        fails(
                Flaw.FAILS_ITSELF,
                kit -> kit.checkFault(Fault.WEB_PAGE),
                "must not fail itself",
                "IllegalStateException");
    }

    @Test
    void aGrantOfAnUnreportedPrincipalIsFound() {
        fails(
                Flaw.SPEAKS_OF_STRANGERS,
                ConnectorKit::checkObservations,
                "a principal that is reported in the same scan",
                "stranger");
    }

    @Test
    void aTestThatAlwaysPassesIsFound() {
        fails(Flaw.TESTS_NOTHING, ConnectorKit::checkSelfTest, "the test must not pass");
    }

    @Test
    void aConfigurationRefusedWithoutReasonIsFound() {
        fails(
                Flaw.REFUSES_GOOD_CONFIGURATION,
                ConnectorKit::checkConfiguration,
                "the configuration given to the kit is valid");
    }

    @Test
    void aProblemThatQuotesTheSecretIsFound() {
        fails(Flaw.QUOTES_THE_SECRET, ConnectorKit::checkConfiguration, "a problem never shows the value of a secret");
    }

    @Test
    void aVersionThatIsNoneIsFound() {
        fails(Flaw.HAS_NO_SEMANTIC_VERSION, ConnectorKit::checkDescriptor, "the version is semantic");
    }

    @Test
    void realDataInRecordingsIsFound() {
        ConnectorKit kit = new ConnectorKit(
                new FlawedConnectorFactory(Flaw.NONE), CONFIG, Path.of("src/test/resources/real-recordings"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(kit::checkRecordings)
                .withMessageContainingAll(
                        "the host crm.acme-corp.com",
                        "the mail address jane.doe@acme-corp.com",
                        "the network address 81.2.69.142",
                        "a Slack token");
    }

    @Test
    void aDirectoryWithoutRecordingsIsExplained() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        new ConnectorKit(new FlawedConnectorFactory(Flaw.NONE), CONFIG, Path.of("src/test/resources")))
                .withMessageContaining("There is no recording in");
    }

    @Test
    void anEndpointThatWritesCannotEvenBeDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint("delete", "url", "DELETE", "/api/apps/{id}", Set.of(), ""))
                .withMessageContaining("a connector only reads");
    }

    private static void fails(Flaw flaw, Consumer<ConnectorKit> check, String... words) {
        ConnectorKit kit = new ConnectorKit(new FlawedConnectorFactory(flaw), CONFIG, RECORDINGS);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> check.accept(kit))
                .withMessageContainingAll(words);
    }
}
