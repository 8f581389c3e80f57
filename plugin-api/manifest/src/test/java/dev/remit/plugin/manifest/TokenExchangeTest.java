package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Check;
import dev.remit.plugin.runtime.Transport.Call;
import dev.remit.plugin.testkit.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client's id and secret become a token, which signs in everything else and is had anew when it ends. */
class TokenExchangeTest {

    private static final String EXCHANGE =
            "token-exchange: { path: /oauth/token, client: remit, secret: token, scope: read }";
    private static final String TOKEN = "{\"access_token\": \"token-%d\", \"expires_in\": 3600}";

    private final ScriptedSystem system = new ScriptedSystem()
            .says("/oauth/token", TOKEN.formatted(1), TOKEN.formatted(2))
            .says("/me", "{\"id\": 1, \"name\": \"reader\", \"role\": \"reader\", \"place\": {\"port\": \"north\"}}")
            .says("/apps", "{\"data\": []}")
            .says("/log", "[]");

    private static String manifest(String signIn) {
        return ScriptedSystem.harbour().replace("sign-in: { bearer: token }", "sign-in: { " + signIn + " }");
    }

    private static String token(Call call) {
        return call.headers().getOrDefault("Authorization", "");
    }

    @Test
    void theTokenIsHadOnceAndSignsInWhateverIsRead() {
        Seen seen = system.scan(manifest(EXCHANGE));
        assertThat(seen.report().failure()).isEmpty();
        Call first = system.calls().getFirst();
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.body().orElseThrow())
                .contains(
                        "grant_type=client_credentials",
                        "client_id=remit",
                        "client_secret=synthetic-token",
                        "scope=read");
        assertThat(token(first)).isEmpty();
        assertThat(system.calls().stream().skip(1)).isNotEmpty().allSatisfy(call -> assertThat(token(call))
                .isEqualTo("Bearer token-1"));
        assertThat(seen.facts().toString() + seen.report()).doesNotContain("synthetic-token", "token-1");
    }

    @Test
    void aTokenThatEndsIsHadAnewAndNothingIsMissing() {
        int[] answers = new int[1];
        system.answers(
                "/log",
                query -> answers[0]++ == 0
                        ? ScriptedSystem.answer(401, Map.of(), "{}")
                        : ScriptedSystem.answer(200, Map.of(), "[]"));
        Seen seen = system.scan(manifest(EXCHANGE));
        assertThat(seen.report().failure()).isEmpty();
        assertThat(system.calls()).extracting(TokenExchangeTest::token).contains("Bearer token-2");
    }

    @Test
    void aRequestThatRefusesANewTokenTooIsGivenUp() {
        system.refuses("/log", 401, "{}");
        Seen seen = system.scan(manifest(EXCHANGE));
        assertThat(seen.report().complete()).isFalse();
        assertThat(system.asked().stream().filter(each -> each.startsWith("/log")))
                .hasSize(2);
    }

    @Test
    void aWrongSecretIsNamedWhetherTheSystemSaysItWith400OrWith401() {
        for (int status : new int[] {400, 401}) {
            system.refuses("/oauth/token", status, "{\"error\": \"invalid_client\"}");
            Seen seen = system.scan(manifest(EXCHANGE));
            assertThat(seen.facts()).isEmpty();
            assertThat(seen.report().complete()).isFalse();
            assertThat(seen.report().coverage().toString() + seen.report().failure())
                    .contains(status == 400 ? "gave no token" : "credential was not accepted");
            assertThat(system.test(manifest(EXCHANGE))).noneMatch(check -> check.outcome() == Check.Outcome.PASSED);
        }
    }

    @Test
    void anAnswerWithoutATokenIsNoToken() {
        system.says("/oauth/token", "{\"error\": \"later\"}");
        assertThat(system.scan(manifest(EXCHANGE)).report().complete()).isFalse();
        assertThat(system.asked()).containsOnly("/oauth/token");
    }

    @Test
    void aFieldThatIsNoSecretAndAnIdThatIsOneAreMistakes() {
        assertThatThrownBy(() -> ManifestConnectorFactory.read(
                        manifest("token-exchange: { path: /oauth/token, client: \"{token}\", secret: tokens }")))
                .hasMessageContaining("There is no secret field 'tokens'")
                .hasMessageContaining("'{token}' is a secret");
    }
}
