package dev.remit.identity.idp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.Workspaces;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;

@ConsoleTest
@TestPropertySource(properties = "remit.demo=true")
class DemoSignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ServletWebServerApplicationContext console;

    @Autowired
    Workspaces workspaces;

    @Test
    void aConsoleThatLetsPeopleInByAClickListensToThisMachineOnly() {
        assertThat(((TomcatWebServer) console.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProperty("address"))
                .isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void aDemoPersonIsListedAndSignsInByOneClick() {
        String email = "demo." + UUID.randomUUID() + "@example.test";
        workspaces.open().member("Mara", email, "cmo");
        accounts.createDemo(email, "Mara", "CMO · Broadcaster");
        Browser browser = Browser.at(port);

        Shown page = browser.get("/");
        assertThat(page.text()).contains("Mara").contains("CMO · Broadcaster");

        browser.submit(page, "/idp/login", Map.of("username", email, "password", ""));
        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"cmo\"]");
    }
}
