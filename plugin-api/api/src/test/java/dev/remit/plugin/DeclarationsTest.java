package dev.remit.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private static final Evidence EVIDENCE =
            new Evidence("GET /apps", Instant.EPOCH, "0".repeat(64), "", "v1", "1.0.0");

    @Test
    void anIncompleteDescriptionNamesEverythingThatIsMissing() {
        assertThatThrownBy(() -> ConnectorDescriptor.of("Bad Id", "", ConnectorDescriptor.SystemKind.OTHER)
                        .endpoint(Endpoint.get("apps", "/apps"))
                        .endpoint(Endpoint.get("apps", "/apps").at("elsewhere"))
                        .build())
                .hasMessageContainingAll(
                        "lower-case",
                        "name is missing",
                        "recipe is missing",
                        "answers no question",
                        "'apps' is declared twice",
                        "'elsewhere', which is neither a URL field");
    }

    @Test
    void anEndpointCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Endpoint("drop", "url", "DELETE", "/apps", Set.of(), "really"))
                .withMessageContaining("a connector only reads");
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.readByPost("search", "/search", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.get("up", "/a/../b"));
    }

    @Test
    void aGapNeedsAReasonAndAFailedCheckARemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.partial(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Check.failed("It works", "no", ""));
    }

    @Test
    void noFailureReadsAsAnswered() {
        for (ConnectorException.Failure failure : ConnectorException.Failure.values()) {
            assertThat(Coverage.of(new ConnectorException(failure, "because")).status())
                    .isNotEqualTo(Coverage.Status.ANSWERED);
        }
    }

    @Test
    void aSecretPrintsAsDots() {
        Secret secret = Secret.of("open sesame");
        assertThat(new ConnectorConfig(Map.of(), Map.of("token", secret)).toString())
                .doesNotContain("sesame");
        assertThat(Request.to("apps").withBasic("reader", secret).toString()).doesNotContain("sesame");
        assertThat(Request.to("apps").withBasic("reader", secret).secrets().get("Authorization"))
                .isEqualTo(Secret.of("Basic cmVhZGVyOm9wZW4gc2VzYW1l"));
    }

    @Test
    void aBlankEntryCountsAsAbsent() {
        ConnectorConfig config =
                new ConnectorConfig(Map.of("a", "  ", "url", " https://x.test/blog ", "bad", "x.test"), Map.of());
        assertThat(config.text("a")).isEmpty();
        assertThat(config.url("url")).contains(URI.create("https://x.test/blog"));
        assertThat(config.url("bad")).isEmpty();
        assertThat(config.flag("a")).isFalse();
    }

    @Test
    void identityIgnoresWhatMayChange() {
        Grant narrow = Grant.of("app:1", Capability.SEE, ResourceKind.CONTENT, "posts", Basis.EFFECTIVE, EVIDENCE);
        assertThat(narrow.withReach(Grant.Reach.TENANT)
                        .through(Set.of("all"))
                        .onFields(Set.of("title"))
                        .key())
                .isEqualTo(narrow.key());
        assertThat(narrow.in("api.example.test").key()).isNotEqualTo(narrow.key());
        assertThat(Principal.of("app:1", Principal.Kind.APP, "New name", EVIDENCE)
                        .key())
                .isEqualTo(Principal.of("app:1", Principal.Kind.APP, "Old name", EVIDENCE)
                        .key());
    }

    @Test
    void aFieldNamesTheFirstRuleThatAValueBreaksAndNeverTheValue() {
        ConfigField token = ConfigField.secret("token", "Token", "Settings")
                .notMatching(".*\\s.*", "A token has no spaces.", "Copy it again.")
                .matching("pat-\\w+", "A token begins with pat-.", "Copy it again.")
                .optional();
        assertThat(token.problem(" pat-1234 "))
                .as("white space around it counts for nothing")
                .isEmpty();
        assertThat(token.problem("canary 1"))
                .contains(new ConnectorConfig.Problem("token", "A token has no spaces.", "Copy it again."));
        assertThat(token.problem("canary").map(ConnectorConfig.Problem::problem))
                .contains("A token begins with pat-.");
        assertThatThrownBy(() -> token.matching("(", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
