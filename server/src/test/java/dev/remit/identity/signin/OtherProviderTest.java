package dev.remit.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Nothing listens at the issuer's address; the browser journey with a real Keycloak shows that it works. */
@ConsoleTest
@TestPropertySource(
        properties = {
            "remit.oidc.issuer=http://127.0.0.1:9/realms/remit",
            "remit.oidc.client-id=remit",
            "remit.oidc.client-secret=secret"
        })
class OtherProviderTest {

    @LocalServerPort
    int port;

    @Test
    void aProviderThatCannotBeReachedKeepsNobodyFromStartingAndIsSaidAtTheSignIn() {
        Shown page = Browser.at(port).get("/");

        assertThat(page.path()).isEqualTo("/sign-in/unreachable");
        assertThat(page.text()).contains("Nobody can sign in at the moment", "REMIT_OIDC_ISSUER");
    }

    @Test
    void theBuiltInProvidersPagesAreAbsent() {
        assertThat(Browser.standingStill(port).get("/idp/login").header("Location"))
                .as("a page like any other that does not exist: sign in first")
                .contains("/oauth2/authorization/remit");
    }

    @Test
    void anIssuerWithoutAClientIsNamedAtStart() {
        assertThatThrownBy(() -> new OidcSettings("https://login.example.test", "remit", ""))
                .hasMessageContaining("REMIT_OIDC_CLIENT_SECRET must be set too");
        assertThat(new OidcSettings("https://login.example.test", "remit", "hush").toString())
                .contains("https://login.example.test")
                .doesNotContain("hush");
    }
}
