package dev.remit.plugin.testkit;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
 * from the documentation ranges.
 */
public abstract class ConnectorContract {

    private final ConnectorKit kit;

    /**
     * For the one constructor of the extending test.
     *
     * @param config complete and valid; its address is where the recordings answer
     * @param recordings a directory
     */
    protected ConnectorContract(ConnectorFactory factory, ConnectorConfig config, Path recordings) {
        kit = new ConnectorKit(factory, config, recordings);
    }

    @Test
    void theDescriptionIsComplete() {
        kit.checkDescriptor();
    }

    @Test
    void aBadConfigurationIsExplainedAllAtOnce() {
        kit.checkConfiguration();
    }

    @Test
    void theRecordingsHoldNothingReal() {
        kit.checkRecordings();
    }

    @Test
    void theConnectionTestPassesAndSaysWhatItSaw() {
        kit.checkSelfTest();
    }

    @Test
    void everyDeclaredQuestionIsAnswered() {
        kit.checkCoverage();
    }

    @Test
    void everyFactHasEvidenceAndBelongsToAReportedPrincipal() {
        kit.checkObservations();
    }

    @Test
    void aSecondScanSeesTheSameThings() {
        kit.checkIdentity();
    }

    @Test
    void onlyDeclaredReadsAreSent() {
        kit.checkReadsOnly();
    }

    @Test
    void noSecretComesOut() {
        kit.checkSecrets();
    }

    @TestFactory
    Stream<DynamicTest> onlyWhatWasAskedIsAnswered() {
        return kit.questions()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> kit.checkAsked(question)));
    }

    @TestFactory
    Stream<DynamicTest> aRefusedRequestIsNamed() {
        return kit.endpoints().map(name -> DynamicTest.dynamicTest(name, () -> kit.checkRefusedEgress(name)));
    }

    @TestFactory
    Stream<DynamicTest> aFailureOfTheSystemIsNeverNothingFound() {
        return Stream.of(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.description(), () -> kit.checkFault(fault)));
    }

    @TestFactory
    Stream<DynamicTest> aFailureOfOneAnswerIsNeverNothingFound() {
        return Stream.of(Fault.values()).flatMap(fault -> kit.recorded()
                .map(request -> DynamicTest.dynamicTest(
                        fault.description() + " at " + request, () -> kit.checkFault(fault, request))));
    }

    @Test
    void cancellingEndsTheScanAtOnce() {
        kit.checkCancellation();
    }
}
