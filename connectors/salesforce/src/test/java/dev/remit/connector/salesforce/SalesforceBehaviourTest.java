package dev.remit.connector.salesforce;

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
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How Salesforce refuses, pages, ends sessions and changes, and what the connector makes of that. */
class SalesforceBehaviourTest {

    private static final String COPY_OF_JONAS = "token:0DS000000000001AAA|" + OrgState.JONAS;

    private final SalesforceImitation salesforce = new SalesforceImitation();
    private final Trial trial = Trial.of(new SalesforceConnectorFactory(), salesforce);

    @Test
    void smallPagesShowTheSameAsLargeOnes() {
        Set<String> whole = scan().facts().keySet();
        salesforce.pages(1);
        assertThat(scan().facts().keySet()).isEqualTo(whole);
        assertThat(salesforce.asked()).anyMatch(request -> request.contains("/query/01g"));
    }

    @Test
    void aSessionThatEndsInTheMiddleIsRenewedAndNothingIsLost() {
        Set<String> whole = scan().facts().keySet();
        salesforce.sessionsOf(4);
        int before = salesforce.sessions();
        Seen seen = scan();
        assertThat(seen.facts().keySet()).isEqualTo(whole);
        assertThat(salesforce.sessions() - before).isGreaterThan(4);
        assertThat(seen.coverage(Question.GRANTS).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void moreTokensThanAQueryShowsAreAskedForByTheirUsers() {
        for (int i = 0; i < 2_600; i++) {
            String user = "005%012dAAA".formatted(1_000 + i);
            salesforce
                    .org
                    .table("User")
                    .with("Id", user, "Name", "Person " + i, "IsActive", true, "UserType", "Standard");
            salesforce.org.token("Copy Assistant", "0DS000000000001AAA", user, "2026-11-01T10:00:00.000+0000", 1);
        }
        Seen seen = scan();
        assertThat(seen.facts().keySet().stream().filter(key -> key.startsWith("token:0DS000000000001AAA|")))
                .hasSize(2_602);
        assertThat(seen.coverage(Question.CREDENTIALS).status()).isEqualTo(Coverage.Status.ANSWERED);
        assertThat(salesforce.asked()).anyMatch(request -> request.contains("COUNT() FROM OauthToken WHERE UserId IN"));
    }

    @Test
    void tokensThatNoQueryReachesAreAGapAndNotGone() {
        for (int i = 0; i < 2_600; i++) {
            salesforce.org.token("Copy Assistant", "0DS000000000001AAA", "005%012dAAA".formatted(1_000 + i), null, 1);
        }
        Coverage coverage = scan().coverage(Question.CREDENTIALS);
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(coverage.detail()).contains("2600 of 2604 tokens could not be read");
    }

    @Test
    void aMissingPermissionIsNamedAndNeverReadsAsNothingFound() {
        salesforce.permission("PermissionsCustomizeApplication", false);
        Seen seen = scan();
        assertThat(seen.coverage(Question.CREDENTIALS).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        assertThat(seen.coverage(Question.CREDENTIALS).detail()).contains("'Customize Application'");
        assertThat(seen.coverage(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void whoSeesOnlyTheirOwnSignInsSaysSo() {
        salesforce.permission("PermissionsMonitorLoginHistory", false);
        assertThat(scan().coverage(Question.LAST_USE).detail()).contains("'Monitor Login History'");
        salesforce.permission("PermissionsManageUsers", true);
        assertThat(scan().coverage(Question.LAST_USE).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void whoMayNotLookIntoSetupIsForbiddenByName() {
        salesforce.permission("PermissionsViewSetup", false);
        Seen seen = scan();
        assertThat(seen.coverage(Question.AUTOMATIONS).status()).isEqualTo(Coverage.Status.FORBIDDEN);
        assertThat(seen.coverage(Question.AUTOMATIONS).detail()).contains("'View Setup and Configuration'");
        assertThat(seen.coverage(Question.GRANTS).status()).isNotEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void anEditionWithoutAgentsIsPlanGatedWithTheFeaturesName() {
        salesforce.lacks("BotDefinition", "BotVersion");
        Coverage coverage = scan().coverage(Question.NATIVE_AI);
        assertThat(coverage.status()).isEqualTo(Coverage.Status.PLAN_GATED);
        assertThat(coverage.detail()).contains("Agentforce");
    }

    @Test
    void aDayThatIsUsedUpEndsTheScanWithoutFurtherRequests() {
        salesforce.left(5);
        Seen seen = scan();
        assertThat(seen.coverage(Question.OUTBOUND).detail()).contains("used up", "REQUEST_LIMIT_EXCEEDED");
        assertThat(seen.report().complete()).isFalse();
        assertThat(salesforce.asked())
                .as("sign-in, five answers, one refusal tried again by the host")
                .hasSizeLessThan(11);
    }

    @Test
    void aVersionThatWasRetiredIsNamed() {
        salesforce.only("v71.0");
        assertThat(scan().coverage(Question.AUTOMATIONS).detail()).contains("does not offer version 68.0");
    }

    @Test
    void aSandboxThatExpiredIsNamedAsSuch() {
        salesforce.refuses("inactive_org");
        Seen seen = scan();
        assertThat(seen.report().failure().orElseThrow().getMessage()).contains("sandbox or trial that expired");
        assertThat(seen.coverage(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    @Test
    void aWrongSecretEndsTheScanAfterOneRequest() {
        ConnectorConfig wrong = new ConnectorConfig(
                SalesforceImitation.CONFIG.values(), Map.of("secret", Secret.of("synthetic-wrong-secret")));
        Seen seen = trial.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(salesforce.asked()).hasSize(1);
    }

    @Test
    void aSignedTokenOpensTheDoorAsWell() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        KeyPair pair = generator.generateKeyPair();
        salesforce.trusts(pair.getPublic());
        Map<String, String> values = new HashMap<>(SalesforceImitation.CONFIG.values());
        values.put("signIn", "JWT bearer");
        values.put("user", "remit@harbour.example.test");
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        ConnectorConfig signed = new ConnectorConfig(values, Map.of("secret", Secret.of(pem)));
        assertThat(ConnectorKit.problems(new SalesforceConnectorFactory(), signed))
                .isEmpty();
        assertThat(trial.scan(signed).facts()).containsKey(COPY_OF_JONAS);
    }

    @Test
    void aRenamedAppIsTheSameAppAndATakenBackTokenIsGone() {
        Seen before = scan();
        salesforce.org.table("ConnectedApplication").set("Id", OrgState.COPY, "Name", "Text_Assistant");
        salesforce.org.table("AppMenuItem").set("ApplicationId", OrgState.COPY, "Label", "Text Assistant");
        salesforce.org.table("OauthToken").set("AppName", "Copy Assistant", "AppName", "Text Assistant");
        salesforce.org.table("OauthToken").remove(token -> OrgState.JONAS.equals(token.get("UserId")));
        Seen after = scan();
        assertThat(after.principal("app:" + OrgState.COPY).name()).isEqualTo("Text_Assistant");
        Set<String> gone = new TreeSet<>(before.facts().keySet());
        gone.removeAll(after.facts().keySet());
        assertThat(gone)
                .contains(COPY_OF_JONAS, "app:named:Meeting Notes AI")
                .noneMatch(key -> key.startsWith("app:" + OrgState.COPY));
        assertThat(after.coverage(Question.CREDENTIALS).status()).isEqualTo(Coverage.Status.ANSWERED);
    }

    @Test
    void aDeletedAppIsGoneAndItsTokensShowThatItStillGetsIn() {
        salesforce.org.table("ConnectedApplication").remove(app -> OrgState.COPY.equals(app.get("Id")));
        salesforce.org.table("AppMenuItem").remove(item -> OrgState.COPY.equals(item.get("ApplicationId")));
        Seen after = scan();
        assertThat(after.facts()).doesNotContainKey("app:" + OrgState.COPY);
        assertThat(after.named("Copy Assistant").attributes().get("installed")).startsWith("no");
    }

    @Test
    void moreRightsForAnAgentsUserShowInTheNextScan() {
        assertThat(changeOfCases(scan())).containsExactly("Permission set Agent access: Edit");
        salesforce.org.table("ObjectPermissions").set("ParentId", "0PS000000000005AAA", "PermissionsDelete", true);
        assertThat(changeOfCases(scan()))
                .containsExactly("Permission set Agent access: Delete", "Permission set Agent access: Edit");
    }

    private static Set<String> changeOfCases(Seen seen) {
        return seen.grant("user:" + OrgState.AGENT_USER, Capability.CHANGE, "Case", Basis.EFFECTIVE)
                .rights();
    }

    @Test
    void theNextScanReadsTheTrailFromADayBeforeTheLastOne() {
        Seen first = scan();
        salesforce.forget();
        trial.scanSince(SalesforceImitation.CONFIG, first);
        assertThat(salesforce.asked())
                .anyMatch(request -> request.contains("SetupAuditTrail WHERE CreatedDate >= 2026-11-19T12:00:00Z"))
                .anyMatch(request -> request.contains("AND LoginTime >= 2026-11-19T12:00:00Z"));
    }

    @Test
    void ofMoreFlowsThanTheConnectionReadsTheRestIsNamed() {
        Map<String, String> values = new HashMap<>(SalesforceImitation.CONFIG.values());
        values.put("flows", "0");
        Coverage coverage = trial.scan(new ConnectorConfig(values, SalesforceImitation.CONFIG.secrets()))
                .coverage(Question.GRANTS);
        assertThat(coverage.detail()).contains("The steps of 1 active flows were not read");
    }

    @Test
    void theTestPassesForAUserMadeAfterTheRecipe() {
        assertThat(trial.test(SalesforceImitation.CONFIG)).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    void theTestNamesWhatIsMissingAndWhatIsTooMuch() {
        salesforce.permission("PermissionsViewAllUsers", false).permission("PermissionsModifyAllData", true);
        salesforce.lacks("BotDefinition");
        List<Check> checks = trial.test(SalesforceImitation.CONFIG);
        assertThat(outcome(checks, "The integration user has the permission 'View All Users'"))
                .isEqualTo(Check.Outcome.FAILED);
        Check surplus = check(checks, "The integration user has no permissions beyond what is needed");
        assertThat(surplus.outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(surplus.detail()).contains("Modify All Data");
        assertThat(outcome(checks, "Agents can be listed (Agentforce)")).isEqualTo(Check.Outcome.UNKNOWN);
    }

    @Test
    void theFormKnowsItsUsualMistakes() {
        assertThat(problem("url", "https://login.salesforce.com")).contains("the same for every customer");
        assertThat(problem("url", "https://harbour.lightning.force.com")).contains("the address of the pages");
        assertThat(problem("url", "https://harbour.example.test/lightning")).contains("a page inside");
        assertThat(problem("flows", "1234567")).contains("not a number");
        assertThat(problem("signIn", "JWT bearer")).contains("names the user", "not a private key");
    }

    private static String problem(String field, String value) {
        Map<String, String> values = new HashMap<>(SalesforceImitation.CONFIG.values());
        values.put(field, value);
        return ConnectorKit.problems(
                        new SalesforceConnectorFactory(),
                        new ConnectorConfig(values, SalesforceImitation.CONFIG.secrets()))
                .toString();
    }

    private static Check check(List<Check> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Check.Outcome outcome(List<Check> checks, String name) {
        return check(checks, name).outcome();
    }

    private Seen scan() {
        return trial.scan(SalesforceImitation.CONFIG);
    }
}
