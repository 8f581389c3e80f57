package dev.remit.connector.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the connector meets what HubSpot does: pages, throttling, refusals, plans, answers that are right in part, and change. */
class HubSpotBehaviourTest {

    private final HubSpotImitation hubspot = new HubSpotImitation();
    private final Trial trial = Trial.of(new HubSpotConnectorFactory(), hubspot);

    @Test
    void smallPagesShowTheSameAccount() {
        Seen whole = trial.scan(HubSpotImitation.CONFIG);
        hubspot.forget();
        Seen small = Trial.of(new HubSpotConnectorFactory(), hubspot.pages(2)).scan(HubSpotImitation.CONFIG);
        assertThat(small.facts().keySet()).isEqualTo(whole.facts().keySet());
        assertThat(hubspot.asked()).contains("GET /settings/users/2026-09?after=2&limit=100");
    }

    @Test
    void aPageThatLeadsBackIsNoCompleteAnswer() {
        Seen seen = Trial.of(new HubSpotConnectorFactory(), hubspot.pages(1).pagesInACircle())
                .scan(HubSpotImitation.CONFIG);
        assertThat(List.of(Question.IDENTITIES, Question.AUTOMATIONS, Question.APPROVALS))
                .allSatisfy(question -> {
                    assertThat(seen.coverage(question).status()).isNotEqualTo(Coverage.Status.ANSWERED);
                    assertThat(seen.coverage(question).detail()).contains("already read");
                });
    }

    @Test
    void aMomentOfThrottlingIsWaitedFor() {
        hubspot.slowsDown(3, "TEN_SECONDLY_ROLLING");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.report().failure()).isEmpty();
        assertThat(seen.coverage(Question.IDENTITIES).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(seen.principal("user:1").evidence().at())
                .as("each time the whole interval was waited for, of which HubSpot tells the length only")
                .isAfterOrEqualTo(Instant.parse("2026-11-20T12:00:30Z"));
    }

    @Test
    void whileHubSpotMovesTheAccountNothingIsClaimed() {
        hubspot.answersNext(477, "{\"status\": \"error\", \"message\": \"This portal is migrating.\"}")
                .answersNext(477, "{\"status\": \"error\"}")
                .answersNext(477, "{\"status\": \"error\"}")
                .answersNext(477, "{\"status\": \"error\"}");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.report().failure().orElseThrow().getMessage()).contains("moving this account");
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    void aDayThatIsUsedUpIsNamedAsSuch() {
        hubspot.slowsDown(100, "DAILY");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.RATE_LIMITED);
        assertThat(seen.report().failure().orElseThrow().getMessage()).contains("DAILY", "midnight");
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    void throttlingWithoutEndIsNamedByItsPolicy() {
        hubspot.slowsDown(100, "SECONDLY");
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .report()
                        .failure()
                        .orElseThrow()
                        .getMessage())
                .contains("SECONDLY");
    }

    @Test
    void everyMissingScopeIsForbiddenByName() {
        Map<String, Question> touched = Map.of(
                "settings.users.read", Question.IDENTITIES,
                "automation", Question.AUTOMATIONS,
                "account-info.security.read", Question.MONITORING,
                "crm.objects.contacts.read", Question.LAST_USE);
        touched.forEach((scope, question) -> {
            hubspot.scopes.remove(scope);
            Coverage coverage = trial.scan(HubSpotImitation.CONFIG).coverage(question);
            assertThat(coverage.status()).isNotEqualTo(Coverage.Status.ANSWERED);
            assertThat(coverage.detail()).contains("scope " + scope);
            hubspot.scopes.add(scope);
        });
    }

    /** Its lists of apps and tokens never are complete; that is no reason to warn for ever. */
    @Test
    void aScanAsSetUpByTheRecipeMissesNothingThatHubSpotTells() {
        assertThat(trial.scan(HubSpotImitation.CONFIG).report().coverage().values())
                .extracting(Coverage::status)
                .containsOnly(Coverage.Status.ANSWERED, Coverage.Status.NOT_EXPOSED);
    }

    @Test
    void aTokenWithoutAnyScopeIsForbiddenAndNotEmpty() {
        hubspot.scopes.clear();
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(Stream.of(
                        Question.IDENTITIES,
                        Question.AUTOMATIONS,
                        Question.OUTBOUND,
                        Question.LAST_USE,
                        Question.FIELD_ACCESS,
                        Question.APPROVALS))
                .allSatisfy(question -> assertThat(seen.coverage(question).status())
                        .as("%s", question)
                        .isEqualTo(Coverage.Status.FORBIDDEN));
        assertThat(seen.coverage(Question.AUTOMATIONS).detail()).contains("automation");
    }

    @Test
    void aRefusalThatNamesAPlanIsThePlan() {
        hubspot.withoutAuditLog("""
                {"status": "error", "message": "This feature requires an Enterprise subscription.", "category": "FORBIDDEN"}""");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.coverage(Question.APPROVALS).detail()).contains("Enterprise");
        assertThat(seen.approvals("workflow:502")).isNotEmpty();
        assertThat(trial.test(HubSpotImitation.CONFIG))
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.name()).isEqualTo("The audit log can be read");
                    assertThat(check.detail()).contains("Enterprise");
                });
    }

    @Test
    void aRefusalWithoutAWordAlthoughTheScopeIsThereIsThePlanToo() {
        hubspot.withoutAuditLog("{\"status\": \"error\", \"message\": \"no\"}");
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .coverage(Question.APPROVALS)
                        .detail())
                .contains("part of Enterprise accounts");
        hubspot.scopes.clear();
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .coverage(Question.APPROVALS)
                        .status())
                .isEqualTo(Coverage.Status.FORBIDDEN);
    }

    @Test
    void whatOneOfSeveralIdsLacksIsSaidAndTheRestIsKept() {
        hubspot.cannotRead("502", "c1");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.coverage(Question.AUTOMATIONS)).satisfies(coverage -> {
            assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
            assertThat(coverage.detail()).contains("1 could not be read (INTERNAL_ERROR)");
        });
        assertThat(seen.principal("workflow:502").name()).isEqualTo("Tell the partner");
        assertThat(seen.grants("workflow:502")).isEmpty();
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("Of contacts, 1 could not be read");
        assertThat(seen.grant("app:" + HubSpotState.CHATGPT, Capability.CHANGE, "contacts", Basis.OBSERVED)
                        .fields())
                .containsExactly("lifecyclestage");
    }

    @Test
    void anErrorInsideASuccessIsAnError() {
        hubspot.answersNext(200, "{\"status\": \"error\", \"category\": \"BROKEN\", \"message\": \"no\"}");
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.REJECTED);
        assertThat(seen.report().failure().orElseThrow().getMessage()).contains("BROKEN");
    }

    @Test
    void aTokenThatEndsDuringTheScanLeavesNothingAsNotThere() {
        Seen whole = trial.scan(HubSpotImitation.CONFIG);
        int requests = (int) whole.report().requests();
        for (int answered = 1; answered < requests; answered++) {
            HubSpotImitation revoked = new HubSpotImitation().revokesAfter(answered);
            Seen seen = Trial.of(new HubSpotConnectorFactory(), revoked).scan(HubSpotImitation.CONFIG);
            assertThat(seen.report().coverage().values())
                    .as("after %s answers", answered)
                    .anySatisfy(coverage -> assertThat(coverage.detail()).contains("credential was not accepted"));
            assertThat(seen.report().complete()).isFalse();
        }
    }

    @Test
    void aWrongTokenIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = new ConnectorConfig(
                HubSpotImitation.CONFIG.values(), Map.of("token", Secret.of("pat-na1-some-other-token")));
        Seen seen = trial.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen.facts()).isEmpty();
        assertThat(trial.test(wrong))
                .extracting(Check::outcome)
                .containsOnly(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    void aTokenAfterTheRecipePassesEveryCheckAndOneWithMoreIsTold() {
        assertThat(trial.test(HubSpotImitation.CONFIG))
                .hasSize(12)
                .allMatch(check -> check.outcome() == Check.Outcome.PASSED);
        hubspot.scopes.add("crm.objects.contacts.write");
        hubspot.scopes.remove("automation");
        assertThat(trial.test(HubSpotImitation.CONFIG))
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .extracting(Check::name, Check::detail)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                "The scope automation is granted", "The token does not have it."),
                        org.assertj.core.api.Assertions.tuple(
                                "The token has no scopes beyond what is needed", "1 more: crm.objects.contacts.write"));
    }

    @Test
    void aDayThatIsNearlyUsedUpIsSaidBeforeTheScan() {
        hubspot.account.usage("SUCCESS", 12);
        assertThat(trial.test(HubSpotImitation.CONFIG))
                .filteredOn(check -> check.outcome() == Check.Outcome.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("12 of 250000"));
        hubspot.account.usage("TIMEOUT", 12);
        assertThat(trial.scan(HubSpotImitation.CONFIG)
                        .coverage(Question.MONITORING)
                        .detail())
                .contains("TIMEOUT");
    }

    @Test
    void aRenamedAppAndWorkflowAreTheSameAndADeletedOneIsGone() {
        Seen before = trial.scan(HubSpotImitation.CONFIG);
        hubspot.account.renamesApp(HubSpotState.N8N, "Lead scoring 2");
        hubspot.account.renamesFlow("501", "Score leads");
        hubspot.account.deletesFlow("503");
        hubspot.account.happened("2026-11-20T08:00:00Z", 1, "UNINSTALL_INTEGRATION", HubSpotState.CHATGPT);
        hubspot.account.happened("2026-11-20T09:00:00Z", 1, "PRIVATE_APP_ACCESS_TOKEN_CREATE", "6001");
        Seen after = trial.scan(HubSpotImitation.CONFIG);
        assertThat(after.principal("app:" + HubSpotState.N8N).name()).isEqualTo("Lead scoring 2");
        assertThat(after.principal("workflow:501").name()).isEqualTo("Score leads");
        assertThat(before.facts()).containsKey("workflow:503");
        assertThat(after.facts()).doesNotContainKey("workflow:503");
        assertThat(after.coverage(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(after.principal("app:" + HubSpotState.CHATGPT).state()).isEqualTo(Principal.State.INACTIVE);
        assertThat(after.principal("token:6001").state()).isEqualTo(Principal.State.ACTIVE);
    }

    @Test
    void theAuditLogIsReadFromWhereTheLastScanEnded() {
        Seen first = trial.scan(HubSpotImitation.CONFIG);
        assertThat(first.watermarks()).containsOnlyKeys(Question.APPROVALS);
        hubspot.account.audited("2026-11-20T10:00:00Z", 2, "WORKFLOW", "DELETE", "502");
        hubspot.forget();
        Seen second = trial.scanSince(HubSpotImitation.CONFIG, first);
        assertThat(hubspot.asked())
                .contains("GET /account-info/2026-09/activity/audit-logs?limit=100&occurredAfter=2026-11-19T12:00:00Z");
        assertThat(second.approvals("workflow:502"))
                .extracting(Approval::mechanism)
                .contains("workflow delete");
        assertThat(second.approvals("workflow:501")).isEmpty();
    }

    @Test
    void fewerRecordsThanThereAreIsAPartialAnswer() {
        ConnectorConfig two = new ConnectorConfig(
                Map.of("url", "https://hubspot.example.test", "records", "2"), HubSpotImitation.CONFIG.secrets());
        Seen seen = trial.scan(two);
        assertThat(seen.coverage(Question.LAST_USE).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("Only the 2 contacts changed last");
        assertThat(seen.facts()).doesNotContainKey("source:SOMETHING_NEW");
    }

    @Test
    void nothingButReadsIsSentAndNoValueOfARecordIsKept() {
        Seen seen = trial.scan(HubSpotImitation.CONFIG);
        assertThat(hubspot.asked())
                .allMatch(asked ->
                        asked.startsWith("GET ") || asked.matches("POST .*/(search|batch/read|access-token-info)"));
        assertThat(seen.facts().toString() + seen.report()).doesNotContain("canary@private", HubSpotImitation.TOKEN);
    }
}
