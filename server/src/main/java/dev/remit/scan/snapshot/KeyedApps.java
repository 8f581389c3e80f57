package dev.remit.scan.snapshot;

import dev.remit.shared.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Apps that are on the map because an AI holds their key: nothing else says of them that they are AI. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeyedApps {

    private static final String PUT = """
            with last as (select coalesce(max(snapshot), 0) as snapshot from scan where connection_id = :connection),
            was as (select id from integration where connection_id = :connection and principal = :principal and gone_snapshot is null),
            put as (
              insert into integration as i (tenant_id, id, connection_id, principal, question, kind, name, state, acts_as, implies,
                     first_snapshot, changed_snapshot, first_seen_at, changed_at, last_use, key_of)
              select remit_tenant(), :id, :connection, o.principal, o.question, o.fact ->> 'kind', o.fact ->> 'name',
                     o.fact ->> 'state', o.fact ->> 'actsAs', '{}', last.snapshot, last.snapshot, :now, :now, 'unknown', :holder
                from last, lateral (select * from observation where connection_id = :connection and principal = :principal
                       and type = 'principal' and to_snapshot is null order by question desc limit 1) o
              on conflict (tenant_id, connection_id, principal) do update
                 set key_of = excluded.key_of, gone_snapshot = null, gone_at = null
              returning id)
            select put.id, last.snapshot, was.id is null as news from put cross join last left join was on was.id = put.id""";

    private final JdbcClient jdbc;
    private final IntegrationMerge integrations;
    private final AccessMerge access;
    private final IntegrationWords words;
    private final Ids ids;
    private final Clock clock;

    KeyedApps(
            JdbcClient jdbc,
            IntegrationMerge integrations,
            AccessMerge access,
            IntegrationWords words,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.integrations = integrations;
        this.access = access;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    private record Put(UUID id, int snapshot, boolean news) {}

    /** Puts an app on the map, with what it can do, because this AI holds its key. */
    UUID put(UUID connection, String principal, UUID holder) {
        Put put = jdbc.sql(PUT)
                .param("connection", connection)
                .param("principal", principal)
                .param("holder", holder)
                .param("id", ids.next())
                .param("now", now())
                .query((row, n) ->
                        new Put(row.getObject("id", UUID.class), row.getInt("snapshot"), row.getBoolean("news")))
                .single();
        if (put.news()) {
            access.merge(new UUID[] {put.id()}, put.snapshot());
            integrations.noteUse(connection);
            words.refresh(connection);
        }
        return put.id();
    }

    /** Of two that are not one, the app that is on the map for its key alone leaves it. */
    void remove(UUID one, UUID other) {
        jdbc.sql("""
                update integration i set gone_snapshot = changed_snapshot, gone_at = :now, changed_at = :now, key_of = null
                 where i.id in (:one, :other) and i.key_of in (:one, :other) and i.signal is null and i.kind <> 'AGENT'
                   and i.question <> 'NATIVE_AI'""")
                .param("one", one)
                .param("other", other)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
