package dev.remit.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.remit.identity.PersonId;
import dev.remit.identity.token.TokenDraft;
import dev.remit.identity.token.TokenScope;
import dev.remit.identity.token.TokenService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.policy.PolicyService;
import dev.remit.testing.Caller;
import dev.remit.testing.Caller.Answer;
import dev.remit.testing.ConsoleTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Decisions as programs ask for them. */
@ConsoleTest
class DecisionApiTest {

    private static final String SEND = """
            {"action": "send", "facts": {"action.sandbox": false, "action.segment": "regulated", "action.claim": false,
             "action.recipients": 10, "action.reviewed": true, "action.content": "none"}}""";

    @LocalServerPort
    int port;

    @Autowired
    Workspaces workspaces;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TokenService tokens;

    @Autowired
    PolicyService policies;

    @Autowired
    DecisionQueries queries;

    private Workspace workspace;
    private PersonId admin;
    private Caller program;

    @BeforeEach
    void workspace() {
        workspace = workspaces.open();
        admin = workspace.person("Ada Admin", "administrator");
        PersonId cmo = workspace.person("Ines Calvert", "cmo");
        workspace.as(admin, () -> policies.proposeStarterPack("start"));
        workspace.as(cmo, () -> policies.publish("PG-01", 1, ""));
        program = Caller.with(port, token(TokenScope.DECIDE));
    }

    @Test
    void aDecisionIsAnsweredAsDescribedAndCanBeFoundInTheLog() {
        Answer answer = program.post("/api/v1/decisions", SEND);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("effect").asString()).isEqualTo("needs-approval");
        assertThat(answer.json().get("approvers").toString()).isEqualTo("[\"legal-reviewer\"]");
        assertThat(answer.json().at("/reasons/0/policy").asString()).isEqualTo("PG-01");
        assertThat(answer.json().at("/reasons/0/version").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/obligations/0/obligation").asString()).isEqualTo("human-review");
        assertThat(answer.json().at("/facts/actor.kind").asString()).isEqualTo("automation");
        assertThat(schema("Decision").validate(answer.text(), InputFormat.JSON)).isEmpty();
        assertThat(workspace
                        .as(admin, () -> queries.list(DecisionFilter.NONE, Optional.empty(), 10))
                        .items())
                .singleElement()
                .satisfies(decided -> assertThat(decided.caller()).startsWith("Campaign bot (token rmt_"));
    }

    @Test
    void aTokenThatMayOnlyAskIsAnsweredAboutAUseCase() {
        Company company = new InventoryFixture(beans).open();
        PersonId maker = company.workspace.person("Ada Admin", "administrator");
        UUID useCase = company.approved("Reply drafting").value();
        Caller asking = Caller.with(port, token(company.workspace, maker, TokenScope.DECIDE));

        Answer answer = asking.post(
                "/api/v1/decisions", SEND.replace("{\"action\"", "{\"use_case\": \"" + useCase + "\", \"action\""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/facts/use_case.approved").asBoolean()).isTrue();
    }

    @Test
    void theMostLikelyMistakeIsNamedByPointerWithItsRemedy() {
        Answer answer = program.post(
                "/api/v1/decisions",
                "{\"action\": \"send\", \"facts\": {\"recipients\": 10, \"action.claim\": \"no\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors").toString())
                .contains("/facts/recipients")
                .contains("/facts/action.claim")
                .contains("true, false");
        assertThat(schema("Problem").validate(answer.text(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aTokenForSomethingElseMayNotAsk() {
        Answer answer = Caller.with(port, token(TokenScope.PROMPTS_READ)).post("/api/v1/decisions", SEND);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asString()).contains("Settings, API tokens");
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Answer first = program.post("/api/v1/decisions", SEND, "Idempotency-Key", "run-1");
        Answer again = program.post("/api/v1/decisions", SEND, "Idempotency-Key", "run-1");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(program.post("/api/v1/decisions", SEND).text()).isNotEqualTo(first.text());
    }

    private String token(TokenScope scope) {
        return token(workspace, admin, scope);
    }

    private String token(Workspace where, PersonId maker, TokenScope scope) {
        return where.as(maker, () -> tokens.make(new TokenDraft("Campaign bot", Set.of(scope), 1))
                .reveal());
    }

    /** As the description has it. */
    private Schema schema(String name) {
        String document = Caller.without(port).get("/api/v1/openapi.json").text();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(java.util.Map.of("https://remit.test/openapi", document)))
                .getSchema(SchemaLocation.of("https://remit.test/openapi#/components/schemas/" + name));
    }
}
