package dev.remit.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerFilter;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class TokenServiceTest {

    private static final TokenDraft DRAFT = new TokenDraft("Campaign bot", Set.of(TokenScope.DECIDE), 30);

    @Autowired
    Workspaces workspaces;

    @Autowired
    TokenService tokens;

    @Autowired
    LedgerQueries ledger;

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
    void onlyTheHashOfATokenIsKept() {
        TokenSecret secret = make(DRAFT);

        String row = database.asSuperuser()
                .sql("select t::text from api_token t where tenant_id = ?")
                .param(workspace.tenant().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(secret.reveal()).contains(secret.hint());
        assertThat(secret.toString()).doesNotContain(secret.reveal());
        assertThat(secret.reveal()).hasSize(47).startsWith("rmt_");
    }

    @Test
    void makingAndRevokingStandInTheLedgerWithoutTheToken() {
        TokenSecret secret = make(DRAFT);
        TokenId id = list().items().getFirst().id();
        workspace.as(admin, () -> tokens.revoke(id, "Leaked"));

        String records = workspace
                .as(admin, () -> ledger.list(LedgerFilter.NONE, Optional.empty(), 10))
                .items()
                .toString();
        assertThat(records)
                .contains("api-token.made")
                .contains("api-token.revoked")
                .contains("Leaked")
                .doesNotContain(secret.reveal());
    }

    @Test
    void aTokenSaysWhatItIsForAndEndsWithinAYear() {
        assertThatThrownBy(() -> make(new TokenDraft(" ", Set.of(), 366)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.field().orElse(""))
                        .containsExactly("name", "scopes", "days"));
    }

    @Test
    void onlyAdministratorsMakeAndSeeTokens() {
        PersonId operations = workspace.person("Olga Ops", "marketing-operations");

        workspace.as(operations, () -> {
            assertThatThrownBy(() -> tokens.make(DRAFT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tokens.list(Optional.empty(), 10)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void anotherWorkspaceNeitherSeesNorRevokesThem() {
        make(DRAFT);
        TokenId id = list().items().getFirst().id();
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Stranger", "administrator");

        other.as(stranger, () -> {
            assertThat(tokens.list(Optional.empty(), 10).items()).isEmpty();
            assertThat(tokens.find(id)).isEmpty();
            assertThatThrownBy(() -> tokens.revoke(id, "")).isInstanceOf(RefusedException.class);
        });
        assertThat(list().items().getFirst().revoked()).isEmpty();
    }

    @Test
    void theListGoesOnFromPageToPageNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            make(new TokenDraft("Bot " + i, Set.of(TokenScope.DECIDE), i));
        }

        Page<ApiToken> first = workspace.as(admin, () -> tokens.list(Optional.empty(), 2));
        Page<ApiToken> second = workspace.as(admin, () -> tokens.list(first.next(), 2));

        assertThat(first.items()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(java.util.stream.Stream.of(first, second).flatMap(page -> page.items().stream()))
                .extracting(ApiToken::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    private TokenSecret make(TokenDraft draft) {
        return workspace.as(admin, () -> tokens.make(draft));
    }

    private Page<ApiToken> list() {
        return workspace.as(admin, () -> tokens.list(Optional.empty(), 10));
    }
}
