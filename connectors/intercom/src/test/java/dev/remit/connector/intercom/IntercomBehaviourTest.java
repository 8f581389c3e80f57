package dev.remit.connector.intercom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against an imitation of the documented API; see {@link IntercomImitation}. */
class IntercomBehaviourTest {

    private final IntercomImitation intercom = new IntercomImitation()
            .connector("5001", "Order status", "live", "get", "https://orders.example.test/{{id}}?key=very-private")
            .connector("5002", "Summary writer", "live", "post", "https://models.example.test/v1/summaries");
    private final Trial trial = Trial.of(ManifestConnectorFactory.of(IntercomContractTest.MANIFEST), intercom);

    @AfterEach
    void stop() {
        trial.close();
    }

    private ConnectorConfig config(String token) {
        return new ConnectorConfig(Map.of("url", "https://api.intercom.io"), Map.of("token", Secret.of(token)));
    }

    private Seen scan() {
        return trial.scan(config(IntercomImitation.TOKEN));
    }

    @Test
    void oneRowSpansIntercomAndTheSystemItCalls() {
        Seen seen = scan();
        assertTrue(seen.report().complete(), seen.report().coverage()::toString);
        assertEquals(
                Optional.of("models.example.test"),
                seen.grant("connector:5002", Capability.CHANGE, "Summary writer", Basis.DECLARED)
                        .elsewhere());
        assertEquals(
                Optional.of("person:102"),
                seen.approvals("connector:5001").getFirst().approver());
        assertEquals(Principal.Kind.AGENT, seen.principal("agent:fin").kind());
    }

    @Test
    void onlyReadsAreSentAndOfAddressesOnlyTheHostIsKept() {
        Seen seen = scan();
        assertTrue(intercom.asked().stream().allMatch(request -> request.startsWith("GET ")));
        assertFalse(seen.facts().toString().contains("very-private"));
    }

    @Test
    void driftIsSeenBetweenTwoScansAndIdentityOutlivesARename() {
        Seen before = scan();
        intercom.rename("5001", "Parcel status");
        intercom.state("5001", "draft");
        intercom.remove("5002");
        intercom.connector("5003", "Lead scorer", "live", "post", "https://scores.example.test/");
        Seen after = scan();
        assertEquals("Order status", before.principal("connector:5001").name());
        assertEquals("Parcel status", after.principal("connector:5001").name());
        assertEquals(Principal.State.INACTIVE, after.principal("connector:5001").state());
        assertTrue(before.facts().containsKey("connector:5002"));
        assertFalse(after.facts().containsKey("connector:5002"));
        assertTrue(after.facts().containsKey("connector:5003"));
    }

    @Test
    void aMissingScopeIsForbiddenAndNamedAndTheRestIsRead() {
        intercom.withoutScope("read_write_ai_content");
        intercom.withoutScope("read_write_data_connectors");
        Seen seen = scan();
        assertEquals(
                Coverage.forbidden(
                        "The credential lacks the right 'read_write_data_connectors'. Give it as the recipe says."),
                seen.coverage(Question.INTEGRATIONS));
        assertEquals(
                Coverage.Status.ANSWERED, seen.coverage(Question.IDENTITIES).status());
    }

    @Test
    void aSmallerPlanIsNamedAsSuch() {
        intercom.planWithoutLog();
        assertEquals(
                Coverage.planGated("The plan of this workspace does not include this."),
                scan().coverage(Question.MONITORING));
    }

    @Test
    void beingBusyIsWaitedFor() {
        intercom.busyFor(1);
        assertTrue(scan().report().complete());
    }

    @Test
    void aTokenAfterTheRecipePassesAndWhetherItMayMoreIsNotKnown() {
        List<Check> checks = trial.test(config(IntercomImitation.TOKEN));
        Check last = checks.getLast();
        assertEquals(
                Check.unknown(
                        "The app has no rights beyond what is needed",
                        "Intercom does not tell which rights an access token has.",
                        last.remedy()),
                last);
        assertTrue(checks.stream()
                .filter(check -> check != last)
                .allMatch(check -> check.outcome() == Check.Outcome.PASSED));
    }

    @Test
    void aWrongTokenFailsTheTestAndAnswersNothing() {
        List<Check> checks = trial.test(config("another-token"));
        assertTrue(checks.stream().noneMatch(check -> check.outcome() == Check.Outcome.PASSED), checks::toString);
        assertEquals(
                Coverage.Status.UNREACHABLE,
                trial.scan(config("another-token"))
                        .coverage(Question.INTEGRATIONS)
                        .status());
    }
}
