package dev.remit.connector;

import dev.remit.connector.secrets.Vault;
import dev.remit.plugin.Check;
import dev.remit.plugin.Secret;
import dev.remit.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of connections and their sealed secrets. */
@Repository
class ConnectionStore {

    private static final int MOST_NAMES = 20;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select c.*, (select jsonb_object_agg(s.field, s.replaced_at) from connection_secret s
                          where s.tenant_id = c.tenant_id and s.connection_id = c.id) as secrets
              from connection c
            """;

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;
    private final Vault vault;
    private final Clock clock;

    ConnectionStore(JdbcClient jdbc, CurrentTenant tenant, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<Connection> find(ConnectionId id) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(id.value())
                .query(ConnectionStore::connection)
                .optional();
    }

    List<Connection> page(String afterName, UUID afterId, int limit) {
        return jdbc.sql(SELECT + " where c.state <> 'removed' and (lower(c.name), c.id) > (lower(?), ?)"
                        + " order by lower(c.name), c.id limit ?")
                .params(afterName, afterId, limit)
                .query(ConnectionStore::connection)
                .list();
    }

    boolean nameTaken(String name, Optional<ConnectionId> except) {
        return jdbc.sql(
                                "select count(*) from connection where lower(name) = lower(?) and state <> 'removed' and id <> ?")
                        .params(name, except.map(ConnectionId::value).orElse(new UUID(0, 0)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(ConnectionId id, ConnectionDraft draft) {
        Vault.WrappedKey key = vault.newKey(tenant.get().value(), id.value());
        jdbc.sql("""
                insert into connection(tenant_id, id, connector, name, settings, on_premises, state, data_key, master_key, added_at)
                values (?, ?, ?, ?, ?::jsonb, ?, 'enabled', ?, ?, ?)""")
                .params(
                        tenant.get().value(),
                        id.value(),
                        draft.connector(),
                        draft.name(),
                        JSON.writeValueAsString(draft.settings()),
                        draft.onPremises(),
                        key.wrapped(),
                        key.masterKey(),
                        now())
                .update();
        draft.secrets().forEach((field, secret) -> putSecret(id, field, secret));
    }

    void update(ConnectionId id, ConnectionDraft draft) {
        jdbc.sql("""
                update connection set name = ?, settings = ?::jsonb, on_premises = ?, version = version + 1,
                       tested_at = null, checks = null where id = ?""")
                .params(draft.name(), JSON.writeValueAsString(draft.settings()), draft.onPremises(), id.value())
                .update();
    }

    /** The names of the first connections of each connector. */
    Map<String, List<String>> namesByConnector() {
        return jdbc
                .sql("""
                select connector, (array_agg(name order by lower(name), id))[1:%d] as names
                  from connection where state <> 'removed' group by connector""".formatted(MOST_NAMES))
                .query((row, n) -> Map.entry(row.getString("connector"), List.of((String[])
                        row.getArray("names").getArray())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void putSecret(ConnectionId id, String field, Secret secret) {
        Vault.WrappedKey key = key(id);
        if (!vault.opens(key)) {
            key = newKey(id);
        }
        jdbc.sql("""
                insert into connection_secret(tenant_id, connection_id, field, sealed, replaced_at) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, connection_id, field)
                do update set sealed = excluded.sealed, replaced_at = excluded.replaced_at""")
                .params(
                        tenant.get().value(),
                        id.value(),
                        field,
                        vault.seal(key, place(id, field), secret.reveal()),
                        now())
                .update();
    }

    /** After a change of the master key nothing sealed before can be opened: what is left of it goes. */
    private Vault.WrappedKey newKey(ConnectionId id) {
        Vault.WrappedKey key = vault.newKey(tenant.get().value(), id.value());
        removeSecrets(id);
        jdbc.sql("update connection set data_key = ?, master_key = ? where id = ?")
                .params(key.wrapped(), key.masterKey(), id.value())
                .update();
        return key;
    }

    Map<String, Secret> secrets(ConnectionId id) {
        Map<String, byte[]> sealed = jdbc
                .sql("select field, sealed from connection_secret where connection_id = ?")
                .param(id.value())
                .query((row, n) -> Map.entry(row.getString("field"), row.getBytes("sealed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (sealed.isEmpty()) {
            return Map.of();
        }
        Vault.WrappedKey key = key(id);
        if (!vault.opens(key)) {
            throw ConnectorRefusal.MASTER_KEY_CHANGED.because();
        }
        Map<String, Secret> secrets = new HashMap<>();
        sealed.forEach((field, bytes) -> secrets.put(field, Secret.of(vault.open(key, place(id, field), bytes))));
        return secrets;
    }

    /** Connections, removed ones too, whose data key this master key wraps; they wait for nobody who has one in hand. */
    List<ConnectionId> wrappedBy(String masterKey, int limit) {
        return jdbc.sql("select id from connection where master_key = ? order by id limit ? for update skip locked")
                .params(masterKey, limit)
                .query((row, n) -> new ConnectionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Wraps its data key by the master key of today. */
    void rewrap(ConnectionId id) {
        Vault.WrappedKey key = vault.rewrapped(key(id), tenant.get().value(), id.value());
        jdbc.sql("update connection set data_key = ?, master_key = ? where id = ?")
                .params(key.wrapped(), key.masterKey(), id.value())
                .update();
    }

    int countWrappedBy(String masterKey) {
        return jdbc.sql("select count(*) from connection where master_key = ?")
                .param(masterKey)
                .query(Integer.class)
                .single();
    }

    void removeSecrets(ConnectionId id) {
        jdbc.sql("delete from connection_secret where connection_id = ?")
                .param(id.value())
                .update();
    }

    void setState(ConnectionId id, ConnectionState state) {
        jdbc.sql("update connection set state = ?, version = version + 1 where id = ?")
                .params(state.code(), id.value())
                .update();
    }

    void setTest(ConnectionId id, ConnectionTest test) {
        jdbc.sql("update connection set tested_at = ?, checks = ?::jsonb where id = ?")
                .params(test.at().atOffset(ZoneOffset.UTC), JSON.writeValueAsString(test.checks()), id.value())
                .update();
    }

    /** Notes that it cannot be read, or can again; true if that is news. */
    boolean setFailure(ConnectionId id, Optional<String> failure) {
        return failure.map(message -> jdbc.sql("""
                        update connection c set failure = ?, failing_since = coalesce(c.failing_since, ?)
                          from connection before where c.id = ? and before.tenant_id = c.tenant_id and before.id = c.id
                        returning before.failing_since is null""")
                        .params(message, now(), id.value())
                        .query(Boolean.class)
                        .single())
                .orElseGet(() -> jdbc.sql("""
                        update connection set failure = null, failing_since = null
                         where id = ? and failing_since is not null""").param(id.value()).update() > 0);
    }

    private Vault.WrappedKey key(ConnectionId id) {
        return jdbc.sql("select data_key, master_key from connection where id = ?")
                .param(id.value())
                .query((row, n) -> new Vault.WrappedKey(row.getString("master_key"), row.getString("data_key")))
                .single();
    }

    private Vault.Place place(ConnectionId id, String field) {
        return new Vault.Place(tenant.get().value(), id.value(), field);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Connection connection(ResultSet row, int n) throws SQLException {
        Map<String, Instant> secrets = new HashMap<>();
        read(row.getString("secrets"), new TypeReference<Map<String, OffsetDateTime>>() {})
                .ifPresent(all -> all.forEach((field, at) -> secrets.put(field, at.toInstant())));
        return new Connection(
                new ConnectionId(row.getObject("id", UUID.class)),
                row.getString("connector"),
                row.getString("name"),
                read(row.getString("settings"), new TypeReference<Map<String, String>>() {})
                        .orElseThrow(),
                secrets,
                row.getBoolean("on_premises"),
                ConnectionState.of(row.getString("state")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                instant(row, "tested_at").map(at -> new ConnectionTest(at, checks(row))),
                instant(row, "failing_since").map(since -> new Connection.Failing(since, message(row))),
                row.getInt("version"));
    }

    private static List<Check> checks(ResultSet row) {
        try {
            return read(row.getString("checks"), new TypeReference<List<Check>>() {})
                    .orElse(List.of());
        } catch (SQLException e) {
            throw new IllegalStateException("the column checks is always selected", e);
        }
    }

    private static String message(ResultSet row) {
        try {
            return row.getString("failure");
        } catch (SQLException e) {
            throw new IllegalStateException("the column failure is always selected", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <T> Optional<T> read(@Nullable String json, TypeReference<T> type) {
        return Optional.ofNullable(json).map(text -> JSON.readValue(text, type));
    }
}
