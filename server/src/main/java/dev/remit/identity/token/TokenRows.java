package dev.remit.identity.token;

import dev.remit.identity.PersonId;
import dev.remit.tenancy.TenantId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tokens. */
@Repository
class TokenRows {

    private static final String SELECT = """
            select t.id, t.name, t.hint, t.scopes, p.name as maker, t.made_at, t.expires_at, t.last_used_at, t.revoked_at
              from api_token t join person p on p.id = t.made_by""";

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token and whose it is, as the one who sent it proved. */
    record Held(ApiToken token, TenantId tenant, PersonId maker) {}

    void add(ApiToken token, TokenSecret secret, PersonId maker) {
        jdbc.sql("""
                insert into api_token(tenant_id, id, name, scopes, hash, hint, made_by, made_at, expires_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        token.id().value(),
                        token.name(),
                        token.scopes().stream().map(TokenScope::code).toArray(String[]::new),
                        secret.hash(),
                        token.hint(),
                        maker.value(),
                        token.made().atOffset(ZoneOffset.UTC),
                        token.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first, which is the order of their ids. */
    List<ApiToken> page(Optional<UUID> before, int limit) {
        return jdbc.sql(SELECT
                        + " where (cast(:before as uuid) is null or t.id < :before) order by t.id desc limit :limit")
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(TokenRows::token)
                .list();
    }

    Optional<ApiToken> find(TokenId id) {
        return jdbc.sql(SELECT + " where t.id = ?")
                .param(id.value())
                .query(TokenRows::token)
                .optional();
    }

    /** In no workspace yet. */
    Optional<Held> held(TokenSecret secret) {
        return jdbc.sql("select * from remit_api_token(?) h")
                .param(secret.hash())
                .query((row, n) -> new Held(
                        token(row, n),
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        new PersonId(row.getObject("made_by", UUID.class))))
                .optional();
    }

    void used(TokenId id, Instant at) {
        jdbc.sql("update api_token set last_used_at = greatest(last_used_at, ?) where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** Whether it was not revoked before. */
    boolean revoke(TokenId id, PersonId by, Instant at) {
        return jdbc.sql("update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), by.value(), id.value())
                        .update()
                > 0;
    }

    /** Those of somebody who left; which they were. */
    List<TokenId> revokeAllOf(PersonId maker, Instant at) {
        return jdbc.sql("update api_token set revoked_at = ? where made_by = ? and revoked_at is null returning id")
                .params(at.atOffset(ZoneOffset.UTC), maker.value())
                .query((row, n) -> new TokenId(row.getObject("id", UUID.class)))
                .list();
    }

    private static ApiToken token(ResultSet row, int n) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new ApiToken(
                new TokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream((String[]) scopes.getArray())
                        .map(TokenScope::of)
                        .collect(Collectors.toCollection(java.util.TreeSet::new)),
                row.getString("maker"),
                at(row, "made_at").orElseThrow(),
                at(row, "expires_at").orElseThrow(),
                at(row, "last_used_at"),
                at(row, "revoked_at"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
