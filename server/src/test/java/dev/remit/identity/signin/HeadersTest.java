package dev.remit.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class HeadersTest {

    @LocalServerPort
    int port;

    @Test
    void pagesAllowNoScriptNoFrameAndNoReferrerToOthers() {
        Shown page = Browser.at(port).get("/idp/login");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.text()).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void theSessionCookieIsLaxAndHiddenFromScript() {
        String cookie = Browser.standingStill(port).get("/idp/login").header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void behindTlsTheCookieIsSecureAndBrowsersStayOnTls() {
        Shown page = Browser.standingStill(port).get("/idp/login", "X-Forwarded-Proto", "https");

        assertThat(page.header("Set-Cookie")).contains("Secure");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void aCodeIsSentToNoOtherOrigin() {
        Shown answer = Browser.standingStill(port)
                .get("/idp/authorize?response_type=code&client_id=console&scope=openid&state=s&code_challenge=x"
                        + "&code_challenge_method=S256&redirect_uri=https://elsewhere.test/login/oauth2/code/remit");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void whatNobodyServesIsDenied() {
        assertThat(Browser.standingStill(port).get("/anything").status()).isEqualTo(302);
        assertThat(Browser.standingStill(port).get("/api/anything").status()).isEqualTo(401);
        assertThat(Browser.standingStill(port).get("/actuator/metrics").status())
                .isEqualTo(401);
        assertThat(Browser.standingStill(port).get("/actuator/health").status()).isEqualTo(200);
    }
}
