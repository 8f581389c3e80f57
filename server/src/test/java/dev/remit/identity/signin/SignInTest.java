package dev.remit.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.Memberships;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.identity.SignIns;
import dev.remit.identity.idp.Accounts;
import dev.remit.testing.Browser;
import dev.remit.testing.Browser.Shown;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class SignInTest {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    SignIns signIns;

    @Test
    void signingInTakesAnAuthorizationCodeWithPkceAndNonce() {
        Shown start = Browser.standingStill(port).get("/oauth2/authorization/remit");

        assertThat(start.header("Location"))
                .contains("/idp/authorize?")
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=");
    }

    @Test
    void aMemberOfOneWorkspaceIsInAtOnce() {
        Workspace workspace = workspaces.open();
        String email = member(workspace, "marketer");
        Browser browser = Browser.at(port);

        browser.signIn(email, PASSWORD);

        assertThat(browser.get("/api/me").text())
                .contains("\"name\":\"Ada\"")
                .contains("\"roles\":[\"marketer\"]")
                .contains("use-case:request")
                .doesNotContain("people:manage");
    }

    @Test
    void aWrongPasswordIsSaidAtTheFormWhichKeepsTheAddress() {
        String email = member(workspaces.open(), "marketer");

        Shown again = Browser.at(port).signIn(email, "not this one");

        assertThat(again.path()).isEqualTo("/idp/login");
        assertThat(again.text())
                .contains("role=\"alert\"")
                .contains("do not belong together")
                .contains(email);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneWaitsToo() {
        String email = member(workspaces.open(), "marketer");
        Browser browser = Browser.at(port);
        for (int i = 0; i < 5; i++) {
            browser.signIn(email, "guess " + i);
        }

        Shown waiting = browser.signIn(email, PASSWORD);

        assertThat(waiting.text()).contains("Too many attempts. Wait a minute");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void somebodyNobodyInvitedIsToldWhoCan() {
        String email = address();
        accounts.create(email, "Stranger", PASSWORD);
        Browser browser = Browser.at(port);

        Shown shown = browser.signIn(email, PASSWORD);

        assertThat(shown.path()).isEqualTo("/sign-in/unknown");
        assertThat(shown.text()).contains("administrator of the workspace can invite you");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void anAddressTheIssuerDidNotVerifyFindsNoInvitation() {
        String email = member(workspaces.open(), "marketer");

        assertThat(signIns.person("https://issuer.test", "s-1", Optional.empty()))
                .isEmpty();
        assertThat(signIns.person("https://issuer.test", "s-1", Optional.of(email)))
                .isPresent();
        assertThat(signIns.person("https://other.test", "s-1", Optional.of(email)))
                .as("an address is linked once")
                .isEmpty();
    }

    @Test
    void aMemberOfSeveralWorkspacesChoosesAndSwitchesInANewSession() {
        Workspace first = workspaces.open();
        Workspace second = workspaces.open();
        String email = member(first, "marketer");
        second.member("Ada", email, "auditor");
        Browser browser = Browser.at(port);

        Shown choice = browser.signIn(email, PASSWORD);
        assertThat(choice.path()).isEqualTo("/workspace");
        assertThat(browser.get("/api/me").path()).as("nothing works before").isEqualTo("/workspace");

        browser.submit(choice, "/workspace", Map.of("workspace", first.tenant().toString()));
        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"marketer\"]");
        var before = browser.session();

        browser.submit(
                browser.get("/workspace"),
                "/workspace",
                Map.of("workspace", second.tenant().toString()));
        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"auditor\"]");
        assertThat(browser.session()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aWorkspaceOneIsNoMemberOfStaysClosed() {
        Workspace mine = workspaces.open();
        Workspace theirs = workspaces.open();
        Browser browser = Browser.at(port);
        browser.signIn(member(mine, "administrator"), PASSWORD);

        Shown refused = browser.submit(
                browser.get("/workspace"),
                "/workspace",
                Map.of("workspace", theirs.tenant().toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("IdentityRefusal.NOT_A_MEMBER");
        assertThat(browser.get("/api/me").text()).contains("\"roles\":[\"administrator\"]");
    }

    @Test
    void aWorkspaceNamedInTheRequestIsIgnored() {
        Workspace mine = workspaces.open();
        Workspace theirs = workspaces.open();
        Browser browser = Browser.at(port);
        browser.signIn(member(mine, "marketer"), PASSWORD);
        String other = theirs.tenant().toString();
        String expected = browser.get("/api/me").text();

        Shown asked = browser.get(
                "/api/me?tenant=" + other + "&tenantId=" + other + "&tenant_id=" + other + "&workspace=" + other,
                "X-Tenant-Id",
                other,
                "X-Tenant",
                other,
                "app.tenant_id",
                other);

        assertThat(asked.text()).isEqualTo(expected).doesNotContain(other);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Workspace mine = workspaces.open();
        Browser browser = Browser.at(port);
        browser.signIn(member(mine, "marketer"), PASSWORD);

        assertThat(browser.post("/workspace", Map.of("workspace", mine.tenant().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheConsolesAndTheProvidersSession() {
        Browser browser = Browser.at(port);
        browser.signIn(member(workspaces.open(), "marketer"), PASSWORD);

        Shown bye = browser.submit(browser.get("/workspace"), "/sign-out", Map.of());

        assertThat(bye.path()).isEqualTo("/sign-in/bye");
        assertThat(bye.status()).isEqualTo(200);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/").path()).as("the provider asks again").isEqualTo("/idp/login");
    }

    @Test
    void signingOutTellsTheProviderWhoseSessionEnds() {
        Browser browser = Browser.at(port);
        browser.signIn(member(workspaces.open(), "marketer"), PASSWORD);
        Browser still = browser.standStill();

        Shown leaving = still.submit(still.get("/workspace"), "/sign-out", Map.of());

        assertThat(leaving.header("Location"))
                .contains("/idp/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsign-in%2Fbye");
    }

    @Test
    void otherRolesCountAtTheNextRequestAndWhoeverLeftIsOut() {
        Workspace workspace = workspaces.open();
        String email = address();
        PersonId person = workspace.member("Ada", email, "marketer");
        accounts.create(email, "Ada", PASSWORD);
        Browser browser = Browser.at(port);
        browser.signIn(email, PASSWORD);

        workspace.asJob(() -> change(person, "auditor"), Permission.PEOPLE_MANAGE);
        assertThat(browser.get("/api/me").text())
                .contains("\"roles\":[\"auditor\"]")
                .contains("evidence:read");

        workspace.person("Root", "administrator");
        workspace.asJob(() -> end(person), Permission.PEOPLE_MANAGE);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    private PersonId change(PersonId person, String role) {
        memberships.changeRoles(person, Set.of(role));
        return person;
    }

    private PersonId end(PersonId person) {
        memberships.end(person, "");
        return person;
    }

    private String member(Workspace workspace, String role) {
        String email = address();
        workspace.member("Ada", email, role);
        accounts.create(email, "Ada", PASSWORD);
        return email;
    }

    private static String address() {
        return "ada." + UUID.randomUUID() + "@example.test";
    }
}
