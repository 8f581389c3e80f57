package dev.remit.identity.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
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
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;

@ConsoleTest
class InvitationsTest {

    @LocalServerPort
    int port;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    Environment environment;

    private final String email = "bob." + UUID.randomUUID() + "@example.test";

    @Test
    void anInvitedPersonChoosesAPasswordByTheLinkOnce() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        PersonId bob = workspace.member("Bob", email, "auditor");
        String path = workspace.as(admin, () -> invitations.link(bob)).orElseThrow();
        String token = path.substring(path.indexOf('=') + 1);
        Browser browser = Browser.at(port);

        Shown form = browser.get(path);
        Shown tooShort = browser.submit(form, "/idp/welcome", Map.of("token", token, "password", "short"));
        assertThat(tooShort.status()).isEqualTo(422);
        browser.submit(tooShort, "/idp/welcome", Map.of("token", token, "password", "a long enough password"));
        browser.signIn(email, "a long enough password");

        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"auditor\"]");
        assertThat(browser.get(path).status()).isEqualTo(410);
        assertThat(workspace.as(admin, () -> invitations.link(bob)))
                .as("can sign in already")
                .isEmpty();
    }

    @Test
    void aNewLinkMakesTheFormerWorthless() {
        Workspace workspace = workspaces.open();
        PersonId admin = workspace.person("Ada", "administrator");
        PersonId bob = workspace.member("Bob", email, "auditor");
        String former = workspace.as(admin, () -> invitations.link(bob)).orElseThrow();
        String newer = workspace.as(admin, () -> invitations.link(bob)).orElseThrow();

        assertThat(Browser.at(port).get(former).status()).isEqualTo(410);
        assertThat(Browser.at(port).get(newer).status()).isEqualTo(200);
    }

    @Test
    void theOperatorLetsSomebodyBackInWhoForgotTheirPassword() {
        workspaces.open().member("Bob", email, "auditor");
        accounts.create(email, "Bob", "the password he forgot");
        String link = new WayBackIn(accounts, environment, email).link().orElseThrow();
        Browser browser = Browser.at(port);
        String path = link.substring(link.indexOf("/idp/"));
        String token = path.substring(path.indexOf('=') + 1);

        browser.submit(
                browser.get(path), "/idp/welcome", Map.of("token", token, "password", "the password he chose now"));
        browser.signIn(email, "the password he chose now");
        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"auditor\"]");
        assertThat(browser.get(path).status()).isEqualTo(410);
        assertThat(accounts.matches(accounts.find(email), "the password he forgot"))
                .isFalse();
    }

    @Test
    void thereIsNoWayBackForWhoWasNeverInOrNeedsNoPassword() {
        assertThat(new WayBackIn(accounts, environment, email).link()).isEmpty();
        accounts.createDemo(email, "Mara", "CMO");
        assertThat(new WayBackIn(accounts, environment, email).link()).isEmpty();
    }

    @Test
    void nobodyMakesALinkForAMemberOfAnotherWorkspaceToo() {
        Workspace mine = workspaces.open();
        PersonId admin = mine.person("Ada", "administrator");
        workspaces.open().member("Bob", email, "administrator");
        PersonId bob = mine.member("Bob", email, "auditor");

        assertThatThrownBy(() -> mine.as(admin, () -> invitations.link(bob)))
                .hasMessageContaining("LINK_BELONGS_ELSEWHERE");
    }

    @Test
    void onlyThoseWhoManagePeopleMakeLinks() {
        Workspace workspace = workspaces.open();
        PersonId marketer = workspace.person("Eve", "marketer");
        PersonId bob = workspace.member("Bob", email, "auditor");

        assertThatThrownBy(() -> workspace.as(marketer, () -> invitations.link(bob)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
