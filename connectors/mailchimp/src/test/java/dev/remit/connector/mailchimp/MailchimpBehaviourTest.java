package dev.remit.connector.mailchimp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.manifest.ManifestConnectorFactory;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against an imitation of the documented API; see {@link MailchimpImitation}. */
class MailchimpBehaviourTest {

    private static final ConnectorFactory MAILCHIMP = ManifestConnectorFactory.of(MailchimpContractTest.MANIFEST);

    private final MailchimpImitation mailchimp = new MailchimpImitation()
            .app(1, "Copy Assistant", "mara")
            .app(2, "Shop Sync", "tom")
            .app(3, "Summary writer", "tom")
            .field("FNAME", "text")
            .field("PHONE", "phone")
            .field("LOGO", "imageurl")
            .field("MOOD", "hologram");
    private final Trial trial = Trial.of(MAILCHIMP, mailchimp);

    @AfterEach
    void stop() {
        trial.close();
    }

    private ConnectorConfig config(String key) {
        return new ConnectorConfig(Map.of("url", "https://us21.api.mailchimp.com"), Map.of("key", Secret.of(key)));
    }

    private Seen scan() {
        return trial.scan(config(MailchimpImitation.KEY));
    }

    @Test
    void allAppsAreSeenThoughAPageHoldsFewerThanAskedFor() {
        Seen seen = scan();
        assertTrue(seen.report().complete(), seen.report().coverage()::toString);
        for (int id = 1; id <= 3; id++) {
            assertEquals(
                    Optional.of("account:whole"), seen.principal("app:" + id).actsAs());
        }
        assertEquals(
                Optional.of("person:tom"), seen.approvals("app:3").getFirst().approver());
    }

    @Test
    void fieldsOfAnAudienceHaveTheirSensitivityAndAnUnknownTypeIsShownAsItIs() {
        Seen seen = scan();
        assertEquals(
                Grant.Sensitivity.PERSONAL,
                seen.grant("account:whole", Capability.SEE, "lists/aud1/PHONE", Basis.INFERRED)
                        .sensitivity());
        Grant mood = seen.grant("account:whole", Capability.SEE, "lists/aud1/MOOD", Basis.INFERRED);
        assertEquals(Grant.Sensitivity.UNKNOWN, mood.sensitivity());
        assertTrue(mood.rights().contains("type=hologram"));
        assertEquals(Set.of("MOOD"), mood.fields());
    }

    @Test
    void onlyReadsAreSentByFieldAndOfAddressesOnlyTheHostIsKept() {
        Seen seen = scan();
        assertTrue(mailchimp.asked().stream().allMatch(request -> request.startsWith("GET ")));
        assertTrue(mailchimp.asked().stream().allMatch(request -> request.contains("fields=")));
        assertFalse(seen.facts().toString().contains("very-private"));
        assertEquals(
                Optional.of("flows.example.test"),
                seen.grant("webhook:wh1", Capability.STORE, "lists/aud1", Basis.DECLARED)
                        .elsewhere());
    }

    @Test
    void driftIsSeenBetweenTwoScansAndIdentityOutlivesARename() {
        Seen before = scan();
        mailchimp.disconnect(2);
        mailchimp.app(1, "Copy Assistant Pro", "mara");
        mailchimp.app(4, "Lead scorer", "mara");
        Seen after = scan();
        assertEquals("Copy Assistant", before.principal("app:1").name());
        assertEquals("Copy Assistant Pro", after.principal("app:1").name());
        assertTrue(before.facts().containsKey("app:2"));
        assertFalse(after.facts().containsKey("app:2"));
        assertTrue(after.facts().containsKey("app:4"));
    }

    @Test
    void aRefusalIsForbiddenAndTheRestIsRead() {
        mailchimp.refuse("/3.0/authorized-apps");
        Seen seen = scan();
        assertEquals(
                Coverage.Status.FORBIDDEN, seen.coverage(Question.APPROVALS).status());
        assertEquals(Coverage.Status.ANSWERED, seen.coverage(Question.OUTBOUND).status());
    }

    @Test
    void aClosedDoorWithoutAWordIsWaitedForAndNotTakenForAMissingRight() {
        mailchimp.closedFor(1);
        assertTrue(scan().report().complete());
        mailchimp.closedFor(1000);
        assertEquals(
                Coverage.Status.UNREACHABLE, scan().coverage(Question.APPROVALS).status());
    }

    @Test
    void theOwnersKeyIsTooMuch() {
        assertTrue(trial.test(config(MailchimpImitation.KEY)).stream()
                .allMatch(check -> check.outcome() == Check.Outcome.PASSED));
        mailchimp.role("owner");
        List<Check> failed = trial.test(config(MailchimpImitation.KEY)).stream()
                .filter(check -> check.outcome() != Check.Outcome.PASSED)
                .toList();
        assertEquals(
                List.of("The key is not the account owner's"),
                failed.stream().map(Check::name).toList());
    }

    @Test
    void theKeySaysWhichHostItBelongsTo() {
        ConnectorConfig elsewhere = new ConnectorConfig(
                Map.of("url", "https://us7.api.mailchimp.com"), Map.of("key", Secret.of(MailchimpImitation.KEY)));
        assertEquals(
                List.of("url"),
                MAILCHIMP.problems(elsewhere).stream().map(Problem::field).toList());
        assertTrue(MAILCHIMP.problems(MailchimpContractTest.CONFIG).isEmpty());
    }
}
