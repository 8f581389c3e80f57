package dev.remit.scan.asset;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.access.IntegrationId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What integrations reach of data assets, and what of it is not approved. For features, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FieldReaches {

    private final JdbcClient jdbc;

    FieldReaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Draws anew what these reach, and marks those that reach what is not approved. */
    void draw(UUID[] touched) {
        jdbc.sql("delete from seen_field where integration_id = any(?)")
                .param(touched)
                .update();
        jdbc.sql(AssetSql.DRAW).param("touched", touched).update();
        mark(touched);
    }

    /** Marks those of these that reach what is not approved for what they are used for now. */
    void mark(UUID[] ids) {
        jdbc.sql(AssetSql.MARK).param("ids", ids).update();
    }

    /** Whatever is seen to reach the asset. */
    UUID[] reaching(UUID asset) {
        return jdbc.sql("select distinct integration_id from seen_field where asset_id = ?")
                .param(asset)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** Whatever can do something with the object now. */
    UUID[] reaching(ScannedObject object) {
        return jdbc.sql("""
                select distinct i.id from integration i
                  join integration_access a on a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null
                 where i.connection_id = ? and a.elsewhere = ? and a.kind = ? and a.resource = ?""")
                .params(
                        object.connection().value(),
                        object.place(),
                        object.kind().name(),
                        object.name())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** Those of a connection that reach what is not approved, as it stands now. */
    public List<FieldExcess> at(ConnectionId connection) {
        mark(jdbc.sql("""
                select distinct s.integration_id from seen_field s
                  join integration i on i.tenant_id = s.tenant_id and i.id = s.integration_id
                 where i.connection_id = ?""").param(connection.value()).query(UUID.class).list().toArray(UUID[]::new));
        return excess("i.connection_id = any(:ids)", new UUID[] {connection.value()});
    }

    /** Those of these that reach what is not approved. */
    public List<FieldExcess> of(Collection<IntegrationId> integrations) {
        return excess(
                "i.id = any(:ids)",
                integrations.stream().map(IntegrationId::value).toArray(UUID[]::new));
    }

    private List<FieldExcess> excess(String condition, UUID[] ids) {
        return jdbc.sql(AssetSql.EXCESS.formatted(condition))
                .param("ids", ids)
                .query(AssetRows::excess)
                .list();
    }
}
