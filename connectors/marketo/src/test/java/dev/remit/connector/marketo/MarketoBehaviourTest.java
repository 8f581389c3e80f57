package dev.remit.connector.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Marketo says no, pages, counts and changes, and what the connector makes of that. */
class MarketoBehaviourTest {

    private final MarketoImitation marketo = new MarketoImitation();
    private final Trial trial = Trial.of(new MarketoConnectorFactory(), marketo);

    @ParameterizedTest
    @ValueSource(strings = {"601", "602"})
    void aTokenThatEndsInTheMiddleIsRenewedAndNothingIsLost(String code) {
        Set<String> whole = scan().facts().keySet();
        int before = marketo.tokens();
        marketo.says(code);
        Seen seen = scan();
        assertThat(seen.facts().keySet()).isEqualTo(whole);
        assertThat(marketo.tokens()).isEqualTo(before + 2);
        assertThat(seen.report().complete()).isTrue();
    }

    @Test
    void aTokenThatIsHandedOutAgainShortlyBeforeItEndsIsRenewedAsOftenAsNeeded() {
        marketo.tokensOf(3);
        assertThat(scan().report().complete()).isTrue();
        assertThat(marketo.tokens()).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"604", "606", "608", "611", "615", "713"})
    void whatPassesByItselfIsWaitedFor(String code) {
        marketo.says(code, code);
        assertThat(scan().report().complete()).isTrue();
    }

    @Test
    void aSystemErrorThatStaysIsAGapWithItsCode() {
        marketo.says("611", "611", "611", "611");
        Coverage coverage = scan().coverage(Question.GRANTS);
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(coverage.detail()).contains("(611)");
    }

    @Test
    void aDayThatIsUsedUpEndsTheScanWithoutFurtherCalls() {
        marketo.left(4);
        Seen seen = scan();
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("used up", "(607)");
        assertThat(seen.report().complete()).isFalse();
        assertThat(marketo.asked()).as("signing in, four answers, one no").hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"610", "1003", "1099", "702"})
    void anyOtherCodeIsAGapNamedByItsNumber(String code) {
        marketo.says(code);
        Coverage coverage = scan().coverage(Question.GRANTS);
        assertThat(coverage.status()).isNotEqualTo(Coverage.Status.ANSWERED);
        assertThat(coverage.detail()).contains("(" + code + ")");
    }

    @Test
    void aFeatureThatIsNotSwitchedOnIsPlanGated() {
        marketo.says("703", "703");
        assertThat(scan().coverage(Question.IDENTITIES).status())
                .isIn(Coverage.Status.PLAN_GATED, Coverage.Status.PARTIAL);
    }

    @Test
    void aMissingPermissionIsForbiddenByName() {
        marketo.permissions.clear();
        Seen seen = scan();
        assertForbidden(seen, Question.IDENTITIES, "Access User Management Api");
        assertForbidden(seen, Question.OUTBOUND, "Read-Only Activity");
        assertForbidden(seen, Question.AUTOMATIONS, "Read-Only Assets");
    }

    private static void assertForbidden(Seen seen, Question question, String permission) {
        assertThat(seen.coverage(question).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        assertThat(seen.coverage(question).detail()).contains(permission);
    }

    @Test
    void aWrongSecretEndsTheScanAfterOneRequest() {
        ConnectorConfig wrong = new ConnectorConfig(
                MarketoImitation.CONFIG.values(), Map.of("secret", Secret.of("synthetic-wrong-one")));
        assertThat(trial.scan(wrong).report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(marketo.asked()).hasSize(1);
    }

    @Test
    void anEmptyPageOfActivitiesIsNotTheLast() {
        Set<String> whole = scan().facts().keySet();
        marketo.activitiesPerPage(1);
        assertThat(scan().facts().keySet()).isEqualTo(whole);
    }

    @Test
    void manyUsersAreReadPageByPage() {
        for (int id = 1_000; id < 1_450; id++) {
            marketo.users.add(new MarketoImitation.User(
                    id, "person%d@harbour.example.test".formatted(id), "Person", false, false, "", "Standard User", 1));
        }
        marketo.users.add(
                new MarketoImitation.User(2_000, "last@harbour.example.test", "Last", true, false, "", "CRM sync", 1));
        assertThat(scan().principal("api-user:2000").name()).isEqualTo("Last");
        assertThat(marketo.asked())
                .filteredOn(request -> request.contains("allusers"))
                .hasSize(3);
    }

    @Test
    void theNextScanReadsActivitiesFromAnHourBeforeTheLastOne() {
        Seen first = scan();
        assertThat(first.watermarks()).containsOnlyKeys(Question.OUTBOUND);
        marketo.activities.add("webhook 73 New_hook 2026-11-20T11:30:00Z");
        marketo.forget();
        Seen second = trial.scanSince(MarketoImitation.CONFIG, first);
        assertThat(second.facts()).containsKey("webhook:73").doesNotContainKey("webhook:72");
        assertThat(marketo.asked()).anyMatch(request -> request.contains("sinceDatetime=2026-11-20T11:00:00Z"));
    }

    @Test
    void moreActivitiesThanTheConnectionReadsAreAGap() {
        Map<String, String> values = new HashMap<>(MarketoImitation.CONFIG.values());
        values.put("pages", "1");
        marketo.activitiesPerPage(2);
        Seen seen = trial.scan(new ConnectorConfig(values, MarketoImitation.CONFIG.secrets()));
        assertThat(seen.coverage(Question.OUTBOUND).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("Only the first 1 pages");
        assertThat(seen.watermarks()).isEmpty();
    }

    @Test
    void aRenamedUserIsTheSameADeletedOneIsGoneAndANewRoleShows() {
        Seen before = scan();
        marketo.users.set(1, marketo.users.get(1).named("Enrichment by Acme").withRole("Read-Only Lead"));
        marketo.users.remove(2);
        Seen after = scan();
        assertThat(after.principal("api-user:2").name()).isEqualTo("Enrichment by Acme");
        assertThat(after.grants("api-user:2"))
                .extracting(grant -> grant.capability())
                .containsExactly(Capability.SEE);
        assertThat(before.grant("api-user:2", Capability.CHANGE, "people", Basis.INFERRED))
                .isNotNull();
        assertThat(after.facts()).doesNotContainKey("api-user:3");
        assertThat(after.coverage(Question.IDENTITIES).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void aSubscriptionWithoutCampaignsIsEmptyAndNotBroken() {
        marketo.campaigns.clear();
        assertThat(scan().coverage(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void theTestPassesForAServiceMadeAfterTheRecipe() {
        assertThat(trial.test(MarketoImitation.CONFIG)).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    void theTestNamesWhatIsMissingAndWhatIsTooMuch() {
        marketo.permissions.remove(MarketoInstance.ACTIVITY);
        marketo.permissions.add("Read-Only Lead");
        marketo.users.set(0, marketo.users.getFirst().withRole("Admin"));
        List<Check> checks = trial.test(MarketoImitation.CONFIG);
        assertThat(failed(checks))
                .containsExactly(
                        "Activities can be read (Read-Only Activity)",
                        "Remit acts as an API-only user with one role of its own",
                        "The records of people cannot be read");
    }

    private static List<String> failed(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.outcome() == Check.Outcome.FAILED)
                .map(Check::name)
                .toList();
    }

    @Test
    void theFormKnowsItsUsualMistakes() {
        assertThat(problem("url", "https://123-abc-456.example.test/rest")).contains("without /rest");
        assertThat(problem("days", "0")).contains("from 1 to 99");
        assertThat(problem("pages", "99999")).contains("not a number");
    }

    private static String problem(String field, String value) {
        Map<String, String> values = new HashMap<>(MarketoImitation.CONFIG.values());
        values.put(field, value);
        return ConnectorKit.problems(
                        new MarketoConnectorFactory(), new ConnectorConfig(values, MarketoImitation.CONFIG.secrets()))
                .toString();
    }

    private Seen scan() {
        return trial.scan(MarketoImitation.CONFIG);
    }
}
