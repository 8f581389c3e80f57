package dev.remit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.idp.Accounts;
import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class ConsoleSignInTest {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Accounts accounts;

    @Test
    void whoeverAsksForAPageGetsItAfterSigningIn() {
        String email = administrator(workspaces.open());
        Browser browser = Browser.at(port);
        Shown form = browser.get("/settings/people");
        assertThat(form.path()).isEqualTo("/idp/login");

        Shown page = browser.submit(form, "/idp/login", Map.of("username", email, "password", PASSWORD));

        assertThat(page.address().toString()).endsWith("/settings/people");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("window.Vaadin");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("object-src 'none'");
    }

    @Test
    void styleSheetsOfTheSignInPageNeedNoSession() {
        Browser browser = Browser.standingStill(port);

        assertThat(browser.get("/css/pages.css").status()).isEqualTo(200);
        assertThat(browser.get("/css/tokens.css").status()).isEqualTo(200);
        assertThat(browser.get("/images/remit.svg").status()).isEqualTo(200);
        assertThat(browser.get("/aura/fonts/InstrumentSans/InstrumentSans.woff2")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPageOfTheFormerWorkspaceIsDeadAfterASwitch() {
        Workspace first = workspaces.open();
        Workspace second = workspaces.open();
        String email = administrator(first);
        second.member("Ada", email, "auditor");
        Browser browser = Browser.at(port);
        Shown choice = browser.signIn(email, PASSWORD);
        browser.submit(choice, "/workspace", Map.of("workspace", first.tenant().toString()));
        browser.get("/?v-r=init&location=settings/people");
        assertThat(heartbeat(browser).status()).isEqualTo(200);

        browser.submit(
                browser.get("/workspace"),
                "/workspace",
                Map.of("workspace", second.tenant().toString()));

        assertThat(heartbeat(browser).status()).as("the page is unknown now").isIn(403, 404);
    }

    private static Shown heartbeat(Browser browser) {
        return browser.post("/?v-r=heartbeat&v-uiId=0", Map.of());
    }

    private String administrator(Workspace workspace) {
        String email = "ada." + UUID.randomUUID() + "@example.test";
        workspace.member("Ada", email, "administrator");
        accounts.create(email, "Ada", PASSWORD);
        return email;
    }
}
