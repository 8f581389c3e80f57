package dev.remit.connector.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
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
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.real.RealTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connector, the runtime and the network as in production, against a real WordPress. Drift changes the site, so it is last. */
@Tag("wordpress")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealWordPressTest {

    @RegisterExtension
    static final RealTrial WORDPRESS = RealTrial.of(new WordPressConnectorFactory(), Path.of("src/test/wordpress"));

    @Test
    @Order(1)
    void anAccountAfterTheRecipePassesEveryCheck() {
        assertThat(WORDPRESS.test(reader())).hasSize(6).allMatch(check -> check.outcome() == Check.Outcome.PASSED);
    }

    @Test
    @Order(1)
    void anAdministratorIsTooMuch() {
        List<Check> checks = WORDPRESS.test(account("WP_ADMIN_USER", "WP_ADMIN_PASSWORD"));
        assertThat(checks)
                .filteredOn(check -> check.outcome() != Check.Outcome.PASSED)
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("manage_options"));
    }

    @Test
    @Order(1)
    void aScanSeesWhoCanDoWhat() {
        Seen seen = WORDPRESS.scan(reader());
        assertThat(seen.report().failure()).isEmpty();
        assertThat(seen.report().coverage())
                .containsEntry(Question.INTEGRATIONS, Coverage.answered())
                .containsEntry(Question.CREDENTIALS, Coverage.answered())
                .containsEntry(Question.IDENTITIES, Coverage.answered());
        assertThat(seen.principal("plugin:ai-engine/ai-engine").signals().get(Signal.PLUGIN_SLUG))
                .containsExactly("ai-engine");
        assertThat(seen.principal("rest:mwai").signals().get(Signal.REST_NAMESPACE))
                .containsExactly("mwai/v1");
        assertThat(seen.principal("plugin:seasonal-banner/seasonal-banner").state())
                .isEqualTo(Principal.State.ACTIVE);
    }

    @Test
    @Order(1)
    void anApplicationPasswordCarriesTheRightsOfItsUser() {
        Seen seen = WORDPRESS.scan(reader());
        Principal token = seen.named("ContentAI Writer");
        assertThat(seen.principal(token.actsAs().orElseThrow()).attributes()).containsEntry("username", "ai-writer");
        assertThat(token.signals().get(Signal.APP_ID)).containsExactly("8d4c0f3e-5b3a-4d0c-9a34-0d2f3b3f9f01");
        assertThat(seen.use(token.key()).from()).contains("192.0.2.17");
        assertThat(seen.grants(token.key()))
                .extracting(Grant::capability)
                .contains(Capability.SEE, Capability.STORE, Capability.CHANGE, Capability.TRIGGER);
        Grant posts = seen.grant(token.key(), Capability.CHANGE, "posts", Basis.EFFECTIVE);
        assertThat(posts.reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(posts.rights()).contains("edit_others_posts", "publish_posts");
    }

    @Test
    @Order(1)
    void theRightsOfWordPressItselfAreAllTranslated() {
        assertThat(WORDPRESS.scan(reader()).coverage(Question.GRANTS)).isEqualTo(Coverage.answered());
    }

    @Test
    @Order(1)
    void aScanLeavesTheSiteAsItWas() {
        WORDPRESS.scan(reader());
        WORDPRESS.unchanged(reader());
        WORDPRESS.unchanged(account("WP_ADMIN_USER", "WP_ADMIN_PASSWORD"));
    }

    @Test
    @Order(1)
    void aWrongPasswordIsNamedAndNothingElseIsClaimed() {
        ConnectorConfig wrong = config(
                WORDPRESS.value("WP_URL"), "remit-scan", "wrong".repeat(5).substring(0, 24));
        Seen seen = WORDPRESS.scan(wrong);
        assertThat(seen.report().failure().orElseThrow().failure()).isEqualTo(Failure.AUTHENTICATION);
        assertThat(seen.facts()).isEmpty();
        new WordPressConnectorFactory().descriptor().questions().forEach(question -> assertThat(
                        seen.coverage(question).status())
                .isEqualTo(Coverage.Status.UNREACHABLE));
        assertThat(WORDPRESS.test(wrong))
                .extracting(Check::outcome)
                .contains(Check.Outcome.FAILED, Check.Outcome.UNKNOWN);
    }

    @Test
    @Order(1)
    void aSubscriberIsToldWhichRightsAreMissing() {
        ConnectorConfig subscriber = account("WP_SUBSCRIBER_USER", "WP_SUBSCRIBER_PASSWORD");
        Seen seen = WORDPRESS.scan(subscriber);
        assertThat(seen.coverage(Question.INTEGRATIONS))
                .satisfies(coverage -> assertThat(coverage.status()).isEqualTo(Coverage.Status.FORBIDDEN))
                .satisfies(coverage -> assertThat(coverage.detail()).contains("activate_plugins"));
        assertThat(seen.coverage(Question.IDENTITIES))
                .satisfies(coverage -> assertThat(coverage.status()).isEqualTo(Coverage.Status.FORBIDDEN))
                .satisfies(coverage -> assertThat(coverage.detail()).contains("list_users"));
        assertThat(seen.facts()).containsOnlyKeys("rest:mwai");
        assertThat(seen.report().complete()).isFalse();
    }

    @Test
    @Order(1)
    void anAddressThatIsNotTheSiteIsNamed() {
        Seen seen = WORDPRESS.scan(config(
                WORDPRESS.value("WP_URL") + "/nowhere",
                WORDPRESS.value("WP_USER"),
                WORDPRESS.value("WP_APP_PASSWORD")));
        assertThat(seen.report().failure().orElseThrow().failure())
                .isIn(Failure.NOT_FOUND, Failure.NOT_JSON, Failure.REDIRECTED);
        assertThat(seen.facts()).isEmpty();
    }

    @Test
    @Order(1)
    void aSiteThatIsDownIsNamed() {
        ConnectorConfig down =
                config("http://127.0.0.1:9", WORDPRESS.value("WP_USER"), WORDPRESS.value("WP_APP_PASSWORD"));
        assertThat(WORDPRESS.scan(down).report().failure().orElseThrow().failure())
                .isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    @Order(1)
    void loopbackIsNotReachedWithoutTheOnPremisesMark() {
        assertThat(WORDPRESS.test(reader(), false).getFirst().detail()).contains("https://");
    }

    @Test
    @Order(2)
    void aSecondScanSeesWhatIsNewChangedAndGone() {
        Map<String, Observation> before = WORDPRESS.scan(reader()).facts();
        WORDPRESS.run("drift.sh");
        Seen after = WORDPRESS.scan(reader());
        assertThat(before).containsKey("plugin:seasonal-banner/seasonal-banner");
        assertThat(after.facts()).doesNotContainKey("plugin:seasonal-banner/seasonal-banner");
        assertThat(before).doesNotContainKey("plugin:ai-provider-for-openai/ai-provider-for-openai");
        assertThat(after.principal("plugin:ai-provider-for-openai/ai-provider-for-openai")
                        .state())
                .isEqualTo(Principal.State.ACTIVE);
        assertThat(after.named("Campaign copy assistant").key())
                .satisfies(key -> assertThat(before).doesNotContainKey(key));
        Principal writer = after.named("ContentAI Writer");
        assertThat(before).containsKey(writer.key());
        assertThat(after.principal(writer.actsAs().orElseThrow()).attributes()).containsEntry("roles", "administrator");
        assertThat(after.grants(writer.key())).extracting(Grant::resource).contains("settings", "users");
    }

    private static ConnectorConfig reader() {
        return account("WP_USER", "WP_APP_PASSWORD");
    }

    private static ConnectorConfig account(String user, String password) {
        return config(WORDPRESS.value("WP_URL"), WORDPRESS.value(user), WORDPRESS.value(password));
    }

    private static ConnectorConfig config(String url, String user, String password) {
        return new ConnectorConfig(Map.of("url", url, "user", user), Map.of("password", Secret.of(password)));
    }
}
