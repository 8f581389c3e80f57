package dev.remit.connector.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.Seen;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of WordPress's answers. */
class WordPressConclusionsTest {

    private static final String WRITER = "application-password:33333333-3333-4333-8333-333333333333";
    private static final ConnectorKit KIT = new ConnectorKit(
            new WordPressConnectorFactory(), WordPressContractTest.CONFIG, Path.of("src/test/resources/recordings"));

    private final Seen seen = KIT.seen();

    @Test
    void theFactoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(WordPressConnectorFactory.class);
    }

    @Test
    void anApplicationPasswordMayWhatItsUserMay() {
        assertThat(seen.principal(WRITER).actsAs()).contains("user:3");
        Grant posts = grant(WRITER, Capability.CHANGE, "posts");
        assertThat(posts.reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(posts.mode()).isEqualTo(Grant.Mode.DELEGATED);
        assertThat(posts.rights()).contains("edit_posts", "edit_others_posts", "publish_posts", "delete_others_posts");
        assertThat(grant(WRITER, Capability.TRIGGER, "posts").rights()).containsExactly("publish_posts");
        assertThat(grant(WRITER, Capability.SEE, "comments").sensitivity()).isEqualTo(Grant.Sensitivity.PERSONAL);
        assertThat(resources(WRITER)).doesNotContain("settings", "users", "plug-ins");
    }

    @Test
    void lastUseIsInUtcAndNeverIsSaid() {
        assertThat(seen.use(WRITER).at()).contains(Instant.parse("2026-11-19T23:05:12Z"));
        assertThat(seen.use("application-password:11111111-1111-4111-8111-111111111111")
                        .at())
                .isEmpty();
    }

    @Test
    void anActivePlugInMayEverythingByInferenceAnInactiveOneNothing() {
        assertThat(seen.grants("plugin:ai-engine/ai-engine"))
                .isNotEmpty()
                .allMatch(grant -> grant.basis() == Basis.INFERRED);
        assertThat(seen.grants("plugin:akismet/akismet")).isEmpty();
        assertThat(seen.principal("plugin:akismet/akismet").state()).isEqualTo(Principal.State.INACTIVE);
    }

    @Test
    void aNamespaceIsASignalUnlessItIsWordPressesOwn() {
        assertThat(seen.principal("rest:mwai").signals()).containsKey(Signal.REST_NAMESPACE);
        assertThat(seen.facts().keySet()).doesNotContain("rest:wp", "rest:oembed", "rest:wp-abilities");
    }

    @Test
    void aRightThatIsSwitchedOffIsNotHeld() {
        assertThat(resources("user:1"))
                .contains("settings", "plug-ins", "application passwords")
                .doesNotContain("files of the site");
        assertThat(seen.principal("user:5").state()).isEqualTo(Principal.State.INACTIVE);
    }

    @Test
    void whatIsNotTranslatedOrNotShownIsSaid() {
        assertThat(seen.coverage(Question.GRANTS))
                .isEqualTo(Coverage.answered("Rights that plug-ins added are not translated: manage_campaign_links."));
        assertThat(seen.coverage(Question.NATIVE_AI).detail()).contains("by REST");
        assertThat(seen.coverage(Question.LAST_USE).detail()).contains("not of plug-ins");
        assertThat(seen.coverage(Question.APPROVALS).status()).isEqualTo(Coverage.Status.NOT_EXPOSED);
    }

    @Test
    void whatWordPressTellsNobodyIsALimitNotAGapOfTheScan() {
        assertThat(seen.report().coverage().values())
                .extracting(Coverage::status)
                .containsOnly(Coverage.Status.ANSWERED, Coverage.Status.NOT_EXPOSED);
    }

    @Test
    void anAbilityActsUnlessItSaysThatItOnlyReads() {
        assertThat(seen.grants("abilities:ai"))
                .allMatch(grant -> grant.basis() == Basis.DECLARED)
                .extracting(grant -> grant.capability() + " " + grant.resource())
                .contains("SEE ai/generate-title", "TRIGGER ai/publish-draft");
    }

    @Test
    void aSignInPasswordAndAnInnerPageAreExplainedTogether() {
        ConnectorConfig config = new ConnectorConfig(
                Map.of("url", "https://wordpress.example.test/wp-admin/", "user", "mara:x"),
                Map.of("password", Secret.of("hunter2")));
        assertThat(ConnectorKit.problems(new WordPressConnectorFactory(), config))
                .extracting(ConnectorConfig.Problem::field)
                .containsExactly("url", "user", "password");
    }

    private Grant grant(String principal, Capability capability, String resource) {
        return seen.grant(principal, capability, resource, Basis.EFFECTIVE);
    }

    private List<String> resources(String principal) {
        return seen.grants(principal).stream().map(Grant::resource).toList();
    }
}
