package dev.remit.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.Memberships;
import dev.remit.identity.PersonId;
import dev.remit.identity.idp.Accounts;
import dev.remit.testing.Browser;
import dev.remit.testing.Caller;
import dev.remit.testing.Caller.Answer;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens as programs meet them. */
@ConsoleTest
class TokenApiTest {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TokenService tokens;

    @Autowired
    Memberships memberships;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    private Workspace workspace;
    private PersonId admin;

    @BeforeEach
    void workspace() {
        workspace = workspaces.open();
        admin = workspace.person("Ada Admin", "administrator");
    }

    @Test
    void aProgramActsInTheWorkspaceOfItsTokenAsItsMakerWithinItsScopes() {
        Answer answer = Caller.with(port, token())
                .get("/api/v1/token?tenant=" + workspaces.open().tenant());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("name").asString())
                .startsWith("Campaign bot (token rmt_")
                .endsWith("of Ada Admin)");
        assertThat(answer.json().get("workspace").asString()).startsWith("Test ");
        assertThat(answer.json().get("scopes").toString()).isEqualTo("[\"decide\"]");
        assertThat(answer.header("Set-Cookie")).as("a session").isEmpty();
    }

    @Test
    void withoutATokenTheAnswerSaysHowToSendOne() {
        Answer answer = Caller.without(port).get("/api/v1/token");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString())
                .contains("Authorization: Bearer")
                .contains("Settings, API tokens");
    }

    @Test
    void aTokenThatNobodyMadeOrThatIsNoneIsUnknown() {
        for (String sent : new String[] {"rmt_" + "A".repeat(43), "x", "rmt_", "A".repeat(5_000), "a'b"}) {
            Answer answer = Caller.with(port, sent).get("/api/v1/token");
            assertThat(answer.status()).as(sent).isEqualTo(401);
        }
        assertThat(Caller.with(port, "rmt_" + "A".repeat(43))
                        .get("/api/v1/token")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("TokenRefusal.UNKNOWN");
    }

    @Test
    void aRevokedTokenOpensNothingWithTheNextRequest() {
        Caller program = Caller.with(port, token());
        assertThat(program.get("/api/v1/token").status()).isEqualTo(200);

        workspace.as(admin, () -> tokens.revoke(only().id(), "Leaked"));

        assertThat(program.get("/api/v1/token").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/token").json().get("code").asString()).isEqualTo("TokenRefusal.REVOKED");
    }

    @Test
    void aTokenEndsOnItsDay() {
        Caller program = Caller.with(port, token());
        database.asSuperuser()
                .sql(
                        "update api_token set made_at = now() - interval '2 d', expires_at = now() - interval '1 s' where tenant_id = ?")
                .param(workspace.tenant().value())
                .update();

        assertThat(program.get("/api/v1/token").json().get("code").asString()).isEqualTo("TokenRefusal.EXPIRED");
    }

    @Test
    void theTokensOfSomebodyWhoLeavesEndWithTheirMembership() {
        Caller program = Caller.with(port, token());
        PersonId other = workspace.person("Otto", "administrator");

        workspace.as(other, () -> memberships.end(admin, "Left"));

        assertThat(program.get("/api/v1/token").json().get("code").asString()).isEqualTo("TokenRefusal.REVOKED");
    }

    @Test
    void theSessionOfAPersonIsNotATokenAndATokenIsNoSession() {
        String email = "ada." + UUID.randomUUID() + "@example.test";
        workspace.member("Ada", email, "administrator");
        accounts.create(email, "Ada", PASSWORD);
        Browser browser = Browser.at(port);
        browser.signIn(email, PASSWORD);

        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/token").status()).isEqualTo(401);
        assertThat(Caller.with(port, token()).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void whereThereIsNothingTheAnswerSaysWhereToLook() {
        Answer answer = Caller.with(port, token()).get("/api/v1/decision");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("/api/v1/openapi.json");
    }

    @Test
    void whenItWasLastUsedIsNotedToTheMinute() {
        Caller.with(port, token()).get("/api/v1/token");

        assertThat(only().lastUsed())
                .hasValueSatisfying(at -> assertThat(at.getEpochSecond() % 60).isZero());
    }

    private String token() {
        return workspace.as(admin, () -> tokens.make(new TokenDraft("Campaign bot", Set.of(TokenScope.DECIDE), 30))
                .reveal());
    }

    private ApiToken only() {
        PersonId reader = workspace.person("Rea", "administrator");
        return workspace
                .as(reader, () -> tokens.list(Optional.empty(), 10))
                .items()
                .getFirst();
    }
}
