package dev.remit.prompt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.identity.PersonId;
import dev.remit.identity.token.TokenDraft;
import dev.remit.identity.token.TokenScope;
import dev.remit.identity.token.TokenService;
import dev.remit.prompt.Prompt;
import dev.remit.prompt.PromptFixture;
import dev.remit.prompt.PromptId;
import dev.remit.prompt.PromptPublication;
import dev.remit.testing.Caller;
import dev.remit.testing.Caller.Answer;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Prompts as programs meet them. */
@ConsoleTest
class PromptApiTest {

    private static final String PATH = "/api/v1/prompts/launch-mail";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Workspaces workspaces;

    @Autowired
    TokenService tokens;

    @Autowired
    TestDatabase database;

    Workspace workspace;
    PersonId author;
    PersonId admin;
    PromptFixture fixture;
    Prompt launch;

    @BeforeEach
    void openWorkspace() {
        workspace = workspaces.open();
        author = workspace.person("Priya Anand", "marketer");
        admin = workspace.person("Ada Admin", "administrator");
        fixture = new PromptFixture(beans, workspace);
        launch = PromptFixture.prompt("launch-mail", "Launch mail", fixture.model(author));
    }

    @Test
    void aProgramGetsThePublishedVersionAndKeepsItWhileItIsTheSame() {
        fixture.published(author, admin, launch);
        Answer first = caller(TokenScope.PROMPTS_READ).get(PATH);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().get("version").asInt()).isEqualTo(1);
        assertThat(first.json().get("text").asString())
                .isEqualTo(launch.wording().text());
        assertThat(first.json().at("/inputSchema/properties/product/type").asString())
                .isEqualTo("string");
        assertThat(first.json().get("models").toString()).isEqualTo("[\"Claude Sonnet\"]");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache, private");
        Answer again = caller(TokenScope.PROMPTS_READ).get(PATH, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsOverOrRetiredIsNotThere() {
        PromptId id = fixture.begun(author, launch);
        missing(PATH);
        missing("/api/v1/prompts/nobody");
        Prompt ends = PromptFixture.with(
                PromptFixture.prompt("ends", "Ends", fixture.model(author)),
                new Prompt.Term(Optional.of(PromptFixture.LATER), Optional.of(LocalDate.parse("2999-01-01"))));
        PromptId ending = fixture.published(author, admin, ends);
        assertThat(caller(TokenScope.PROMPTS_READ).get("/api/v1/prompts/ends").status())
                .isEqualTo(200);
        database.asSuperuser()
                .sql("update prompt set expires_on = '2020-01-01' where id = ?")
                .param(ending.value())
                .update();
        missing("/api/v1/prompts/ends");
        workspace.as(admin, () -> beans.getBean(PromptPublication.class).retire(id, "never used"));
        missing(PATH);
    }

    @Test
    void aTokenForSomethingElseOrOfAnotherWorkspaceGetsNothing() {
        fixture.published(author, admin, launch);
        assertThat(Caller.without(port).get(PATH).status()).isEqualTo(401);
        assertThat(caller(TokenScope.DECIDE).get(PATH).status()).isEqualTo(403);
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Otto Other", "administrator");
        assertThat(Caller.with(port, token(other, stranger, TokenScope.PROMPTS_READ))
                        .get(PATH)
                        .status())
                .isEqualTo(404);
    }

    private void missing(String path) {
        Answer answer = caller(TokenScope.PROMPTS_READ).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains("may be used", "Look it up in the library");
    }

    private Caller caller(TokenScope scope) {
        return Caller.with(port, token(workspace, admin, scope));
    }

    private String token(Workspace where, PersonId by, TokenScope scope) {
        return where.as(by, () -> tokens.make(new TokenDraft("Campaign bot", Set.of(scope), 30))
                .reveal());
    }
}
