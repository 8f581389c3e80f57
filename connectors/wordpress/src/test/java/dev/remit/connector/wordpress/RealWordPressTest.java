package dev.remit.connector.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import dev.remit.plugin.runtime.Cancellation;
import dev.remit.plugin.runtime.ConnectionSetup;
import dev.remit.plugin.runtime.ConnectorRuntime;
import dev.remit.plugin.runtime.JdkTransport;
import dev.remit.plugin.runtime.Limits;
import dev.remit.plugin.runtime.ScanReport;
import dev.remit.plugin.runtime.ScanRequest;
import dev.remit.plugin.runtime.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The connector, the runtime and the network as in production, against a real WordPress. Drift changes the site, so it is last. */
@Tag("wordpress")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealWordPressTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            10_000_000,
            100,
            2,
            Duration.ofMillis(50),
            Duration.ofSeconds(5));

    private static RealSite site;
    private static JdkTransport transport;
    private static ConnectorRuntime runtime;

    private final Map<String, Observation> seen = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException {
        site = RealSite.running();
        transport = new JdkTransport(LIMITS.connectTimeout());
        runtime = new ConnectorRuntime(transport, Clock.systemUTC(), Sleeper.real(), LIMITS);
    }

    @AfterAll
    static void stop() throws IOException {
        transport.close();
        site.close();
    }

    @Test
    @Order(1)
    void anAccountAfterTheRecipePassesEveryCheck() {
        assertThat(test(reader())).hasSize(6).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    @Order(1)
    void anAdministratorIsTooMuch() {
        List<Check> checks = test(account("WP_ADMIN_USER", "WP_ADMIN_PASSWORD"));
        assertThat(checks)
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("manage_options"));
    }

    @Test
    @Order(1)
    void aScanSeesWhoCanDoWhat() {
        ScanReport report = scan(reader());
        assertThat(report.failure()).isEmpty();
        assertThat(report.coverage())
                .containsEntry(Question.INTEGRATIONS, Coverage.answered())
                .containsEntry(Question.CREDENTIALS, Coverage.answered())
                .containsEntry(Question.IDENTITIES, Coverage.answered());
        assertThat(principal("plugin:ai-engine/ai-engine").signals().get(Signal.PLUGIN_SLUG))
                .containsExactly("ai-engine");
        assertThat(principal("rest:mwai").signals().get(Signal.REST_NAMESPACE)).containsExactly("mwai/v1");
        assertThat(principal("plugin:seasonal-banner/seasonal-banner").state()).isEqualTo(Principal.State.ACTIVE);
    }

    @Test
    @Order(1)
    void anApplicationPasswordCarriesTheRightsOfItsUser() {
        scan(reader());
        Principal token = token("ContentAI Writer");
        assertThat(principal(token.actsAs().orElseThrow()).attributes()).containsEntry("username", "ai-writer");
        assertThat(token.signals().get(Signal.APP_ID)).containsExactly("8d4c0f3e-5b3a-4d0c-9a34-0d2f3b3f9f01");
        assertThat(((Use) seen.get("use:" + token.key())).from()).contains("192.0.2.17");
        assertThat(grants(token))
                .extracting(Grant::capability)
                .contains(Capability.SEE, Capability.STORE, Capability.CHANGE, Capability.TRIGGER);
        assertThat(grants(token))
                .filteredOn(grant -> grant.resource().equals("posts") && grant.capability() == Capability.CHANGE)
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.reach()).isEqualTo(Grant.Reach.WORKSPACE);
                    assertThat(grant.rights()).contains("edit_others_posts", "publish_posts");
                });
    }

    @Test
    @Order(1)
    void theRightsOfWordPressItselfAreAllTranslated() {
        assertThat(scan(reader()).coverage()).containsEntry(Question.GRANTS, Coverage.answered());
    }

    @Test
    @Order(1)
    void aScanLeavesTheSiteAsItWas() throws IOException {
        scan(reader());
        List<String> before = site.state();
        test(account("WP_ADMIN_USER", "WP_ADMIN_PASSWORD"));
        scan(account("WP_ADMIN_USER", "WP_ADMIN_PASSWORD"));
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(site.state()).isEqualTo(before);
    }

    @Test
    @Order(1)
    void aWrongPasswordIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = config("remit-scan", "wrong".repeat(5).substring(0, 24));
        ScanReport report = scan(wrong);
        assertThat(report.failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen).isEmpty();
        new WordPressConnectorFactory().descriptor().questions().forEach(question -> assertThat(
                        report.coverage().get(question).status())
                .isEqualTo(Coverage.Status.UNREACHABLE));
        assertThat(test(wrong)).extracting(Check::outcome).contains(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    @Order(1)
    void aSubscriberIsToldWhichRightsAreMissing() {
        ConnectorConfig subscriber = account("WP_SUBSCRIBER_USER", "WP_SUBSCRIBER_PASSWORD");
        ScanReport report = scan(subscriber);
        assertThat(report.coverage().get(Question.INTEGRATIONS))
                .satisfies(coverage -> assertThat(coverage.status()).isEqualTo(Coverage.Status.FORBIDDEN))
                .satisfies(coverage -> assertThat(coverage.detail()).contains("activate_plugins"));
        assertThat(report.coverage().get(Question.IDENTITIES))
                .satisfies(coverage -> assertThat(coverage.status()).isEqualTo(Coverage.Status.FORBIDDEN))
                .satisfies(coverage -> assertThat(coverage.detail()).contains("list_users"));
        assertThat(seen).containsOnlyKeys("rest:mwai");
        assertThat(report.complete()).isFalse();
    }

    @Test
    @Order(1)
    void anAddressThatIsNotTheSiteIsNamed() {
        ConnectorConfig elsewhere = new ConnectorConfig(
                Map.of("url", site.url() + "/nowhere", "user", site.account("WP_USER")), reader().secrets());
        assertThat(scan(elsewhere).failure().orElseThrow().failure())
                .isIn(Failure.NOT_FOUND, Failure.NOT_JSON, Failure.REDIRECTED);
        assertThat(seen).isEmpty();
    }

    @Test
    @Order(1)
    void aSiteThatIsDownIsNamed() {
        ConnectorConfig down = new ConnectorConfig(
                Map.of("url", "http://127.0.0.1:9", "user", site.account("WP_USER")), reader().secrets());
        assertThat(scan(down).failure().orElseThrow().failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    @Order(1)
    void loopbackIsNotReachedWithoutTheOnPremisesMark() {
        List<Check> checks =
                runtime.test(new ConnectionSetup(new WordPressConnectorFactory(), reader(), false), new Cancellation());
        assertThat(checks.getFirst().detail()).contains("https://");
    }

    @Test
    @Order(2)
    void aSecondScanSeesWhatIsNewChangedAndGone() throws IOException {
        scan(reader());
        Map<String, Observation> before = Map.copyOf(seen);
        seen.clear();
        site.drift();
        scan(reader());
        assertThat(before).containsKey("plugin:seasonal-banner/seasonal-banner");
        assertThat(seen).doesNotContainKey("plugin:seasonal-banner/seasonal-banner");
        assertThat(before).doesNotContainKey("plugin:ai-provider-for-openai/ai-provider-for-openai");
        assertThat(principal("plugin:ai-provider-for-openai/ai-provider-for-openai")
                        .state())
                .isEqualTo(Principal.State.ACTIVE);
        assertThat(token("Campaign copy assistant").key())
                .satisfies(key -> assertThat(before).doesNotContainKey(key));
        Principal writer = token("ContentAI Writer");
        assertThat(before).containsKey(writer.key());
        assertThat(principal(writer.actsAs().orElseThrow()).attributes()).containsEntry("roles", "administrator");
        assertThat(grants(writer)).extracting(Grant::resource).contains("settings", "users");
    }

    private static List<Check> test(ConnectorConfig config) {
        return runtime.test(setup(config), new Cancellation());
    }

    private ScanReport scan(ConnectorConfig config) {
        ConnectionSetup setup = setup(config);
        return runtime.scan(
                setup,
                ScanRequest.of(setup.factory().descriptor().questions(), new Cancellation()),
                (question, observation) -> seen.put(observation.key(), observation));
    }

    private Principal principal(String key) {
        assertThat(seen).containsKey(key);
        return (Principal) seen.get(key);
    }

    private Principal token(String name) {
        return seen.values().stream()
                .filter(Principal.class::isInstance)
                .map(Principal.class::cast)
                .filter(each ->
                        each.kind() == Principal.Kind.TOKEN && each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Grant> grants(Principal principal) {
        return seen.values().stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> grant.principal().equals(principal.key()))
                .toList();
    }

    private static ConnectorConfig reader() {
        return account("WP_USER", "WP_APP_PASSWORD");
    }

    private static ConnectorConfig account(String user, String password) {
        return config(site.account(user), site.account(password));
    }

    private static ConnectorConfig config(String user, String password) {
        return new ConnectorConfig(Map.of("url", site.url(), "user", user), Map.of("password", Secret.of(password)));
    }

    private static ConnectionSetup setup(ConnectorConfig config) {
        return new ConnectionSetup(new WordPressConnectorFactory(), config, true);
    }
}
