package dev.remit.scan.asset;

import dev.remit.identity.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what people say about objects and their fields. */
@Repository
class AssetLinks {

    private static final String OBJECT =
            " connection_id = :connection and place = :place and kind = :kind and resource = :resource";

    private final JdbcClient jdbc;
    private final Clock clock;

    AssetLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name of the other asset that the object holds, if it does. */
    Optional<String> insert(UUID asset, ScannedObject object, PersonId by) {
        int inserted = about("""
                insert into asset_resource(tenant_id, connection_id, place, kind, resource, asset_id, linked_by, at)
                values (remit_tenant(), :connection, :place, :kind, :resource, :asset, :by, :at) on conflict do nothing""", object)
                .param("asset", asset)
                .param("by", by.value())
                .param("at", now())
                .update();
        return inserted == 1
                ? Optional.empty()
                : about(
                                "select d.name from asset_resource l join data_asset d on d.id = l.asset_id and l.asset_id <> :asset where"
                                        + OBJECT,
                                object)
                        .param("asset", asset)
                        .query(String.class)
                        .optional();
    }

    boolean delete(UUID asset, ScannedObject object) {
        return about("delete from asset_resource where asset_id = :asset and" + OBJECT, object)
                        .param("asset", asset)
                        .update()
                == 1;
    }

    boolean holds(UUID asset, ScannedObject object) {
        return about("select exists (select from asset_resource where asset_id = :asset and" + OBJECT + ")", object)
                .param("asset", asset)
                .query(Boolean.class)
                .single();
    }

    void say(ScannedObject object, String name, Optional<UUID> field, PersonId by) {
        about("""
                insert into field_match(tenant_id, connection_id, place, kind, resource, name, field_id, said_by, at)
                values (remit_tenant(), :connection, :place, :kind, :resource, :name, cast(:field as uuid), :by, :at)
                on conflict (tenant_id, connection_id, place, kind, resource, name) do update
                   set field_id = excluded.field_id, said_by = excluded.said_by, at = excluded.at""", object)
                .param("name", name)
                .param("field", field.map(UUID::toString).orElse(null))
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, ScannedObject object) {
        return jdbc.sql(sql)
                .param("connection", object.connection().value())
                .param("place", object.place())
                .param("kind", object.kind().name())
                .param("resource", object.name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
