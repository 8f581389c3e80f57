package dev.remit.identity.idp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.Browser;
import dev.remit.testing.ConsoleTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class NoDemoSignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void outsideADemoItsPeopleAreNeitherListedNorLetIn() {
        String email = "demo." + UUID.randomUUID() + "@example.test";
        accounts.createDemo(email, "Mara", "CMO · Broadcaster");
        Browser browser = Browser.at(port);

        assertThat(browser.get("/").text()).doesNotContain("Mara");
        assertThat(browser.signIn(email, "").text()).contains("do not belong together");
        assertThat(browser.signIn(email, "nobody has this password").text()).contains("do not belong together");
    }
}
