package dev.remit.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.tenancy.Tenants;
import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** One test, because it happens once; a property of its own gives it a database of its own. */
@ConsoleTest
@TestPropertySource(properties = "remit.test=set-up")
class SetUpTest {

    @LocalServerPort
    int port;

    @Autowired
    SetUpLink link;

    @Autowired
    Tenants tenants;

    @Test
    void theLinkMakesTheFirstAdministratorOnce() throws IOException {
        Browser browser = Browser.at(port);
        assertThat(browser.get("/").text()).contains("has not been set up yet");
        String token = link.token();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link.file())))
                .isEqualTo("rw-------");

        assertThat(browser.get("/setup").status()).isEqualTo(410);
        assertThat(browser.get("/setup?token=0123").status()).isEqualTo(410);
        Shown form = browser.get("/setup?token=" + token);
        assertThat(form.status()).isEqualTo(200);

        Shown wrong = browser.submit(
                form,
                "/setup",
                Map.of(
                        "token",
                        token,
                        "workspace.zone",
                        "Mars/Base",
                        "workspace.currency",
                        "XYZW",
                        "email",
                        "nobody",
                        "name",
                        "Grace <Hopper>"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Give the workspace a name")
                .contains("Mars/Base is not a time zone")
                .contains("XYZW is not a currency")
                .contains("nobody is not an e-mail address")
                .contains("Use at least 12 characters")
                .contains("Grace &lt;Hopper&gt;");
        assertThat(tenants.ids()).isEmpty();

        browser.submit(wrong, "/setup", answers(token));
        assertThat(tenants.ids()).hasSize(1);
        assertThat(link.file()).doesNotExist();

        browser.signIn("Grace@Example.test", "a long enough password");
        assertThat(browser.get("/api/me").text())
                .contains("\"name\":\"Grace Hopper\"")
                .contains("\"workspace\":\"Broadcaster\"")
                .contains("people:manage");
        assertThat(browser.get("/setup?token=" + token).status()).isEqualTo(410);
        assertThat(browser.submit(wrong, "/setup", answers(token)).status()).isIn(403, 410);
        assertThat(tenants.ids()).hasSize(1);
    }

    private static Map<String, String> answers(String token) {
        return Map.of(
                "token", token,
                "workspace.name", "Broadcaster",
                "workspace.zone", "Europe/Berlin",
                "workspace.currency", "EUR",
                "name", "Grace Hopper",
                "email", "grace@example.test",
                "password", "a long enough password");
    }
}
