package dev.remit.scan.snapshot;

import dev.remit.connector.ConnectionRemoved;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.scan.access.IntegrationDetail.SameBy;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.snapshot.SameGroups.App;
import dev.remit.scan.snapshot.SameGroups.HeldKey;
import dev.remit.scan.snapshot.SameGroups.Pair;
import dev.remit.scan.snapshot.SameGroups.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one row of what several connections see, and several again when that no longer holds or somebody says so. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SameMerge {

    private static final String APPS = """
            select i.id, i.connection_id, i.product_key, coalesce(i.confidence, 0) as confidence,
                   i.use_case_id, i.first_seen_at, i.kind = 'APP' as app,
                   array(select jsonb_array_elements_text(coalesce(o.fact -> 'signals' -> 'CLIENT_ID', '[]'::jsonb))) as client_ids,
                   coalesce(o.fact -> 'signals' -> 'CLIENT_ID', o.fact -> 'signals' -> 'REDIRECT_URI') is not null as signs_in
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id
              left join lateral (select p.fact from observation p
                   where p.tenant_id = i.tenant_id and p.connection_id = i.connection_id and p.principal = i.principal
                     and p.type = 'principal' and p.to_snapshot is null order by p.question desc limit 1) o on true
             where i.gone_snapshot is null and c.state <> 'removed' and (i.kind = 'APP' or i.id = any(?))""";

    private static final String PARTS =
            "select id, part_of, same_by, same_value from integration where part_of is not null";

    private final JdbcClient jdbc;
    private final KeyMerge keys;
    private final KeyedApps keyed;
    private final OwnedIntegrations owned;
    private final Ledger ledger;

    SameMerge(JdbcClient jdbc, KeyMerge keys, KeyedApps keyed, OwnedIntegrations owned, Ledger ledger) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.keyed = keyed;
        this.owned = owned;
        this.ledger = ledger;
    }

    /** One at a time in a workspace, before any row is held: who ends a scan looks at what the other connections see. */
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('same integrations'), hashtext(remit_tenant()::text))")
                .query(row -> {});
    }

    /** They are two, whatever speaks for it; refused if they are not shown as one. */
    public boolean split(IntegrationId one, IntegrationId other) {
        oneAtATime();
        boolean together = jdbc.sql("""
                select count(distinct coalesce(part_of, id)) = 1 and count(*) = 2 from integration where id in (?, ?)""")
                .params(one.value(), other.value())
                .query(Boolean.class)
                .single();
        if (together) {
            Pair pair = Pair.of(one.value(), other.value());
            jdbc.sql("insert into integration_split(tenant_id, integration_id, other_id) values (remit_tenant(), ?, ?)")
                    .params(pair.one(), pair.other())
                    .update();
            keyed.remove(pair.one(), pair.other());
            regroup();
        }
        return together;
    }

    @EventListener
    void onRemoved(ConnectionRemoved removed) {
        oneAtATime();
        regroup();
    }

    /** After a map was drawn: what is a part of which, from what all connections see now. */
    void regroup() {
        Map<UUID, Part> before = new HashMap<>();
        jdbc.sql(PARTS).query(row -> {
            before.put(row.getObject("id", UUID.class), part(row));
        });
        Set<Pair> split = split();
        List<HeldKey> held = keys.keys(split);
        List<App> apps = jdbc.sql(APPS)
                .param(held.stream().map(HeldKey::holder).toArray(UUID[]::new))
                .query((row, n) -> app(row))
                .list();
        Map<UUID, Part> after = SameGroups.of(apps, split, held);
        Set<UUID> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<UUID> changed = new ArrayList<>();
        for (UUID id : all) {
            Optional<Part> was = Optional.ofNullable(before.get(id));
            Optional<Part> is = Optional.ofNullable(after.get(id));
            if (!was.equals(is)) {
                put(id, is);
                tell(id, was, is);
                changed.add(id);
            }
        }
        owned.look(changed);
    }

    private Set<Pair> split() {
        return jdbc
                .sql("select integration_id, other_id from integration_split")
                .query((row, n) ->
                        Pair.of(row.getObject("integration_id", UUID.class), row.getObject("other_id", UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    private void put(UUID id, Optional<Part> part) {
        jdbc.sql("update integration set part_of = ?, same_by = ?, same_value = ? where id = ?")
                .param(part.map(Part::lead).orElse(null))
                .param(part.map(p -> p.by().name()).orElse(null))
                .param(part.map(Part::value).orElse(null))
                .param(id)
                .update();
    }

    private void tell(UUID id, Optional<Part> before, Optional<Part> after) {
        before.filter(b -> after.filter(a -> a.lead().equals(b.lead())).isEmpty())
                .ifPresent(b -> ledger.append(Act.of("integration.parted", new IntegrationId(b.lead()).subject())
                        .with("integration", id.toString())));
        after.ifPresent(a -> ledger.append(Act.of("integration.joined", new IntegrationId(a.lead()).subject())
                .with("integration", id.toString())
                .with("by", a.by().name())
                .with("value", a.value())));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("part_of", UUID.class),
                SameBy.valueOf(row.getString("same_by")),
                row.getString("same_value"));
    }

    private static App app(ResultSet row) throws SQLException {
        Optional<String> product = Optional.ofNullable(row.getString("product_key"));
        boolean app = row.getBoolean("app");
        boolean sure = app && row.getDouble("confidence") >= SameGroups.SURE_ENOUGH;
        return new App(
                row.getObject("id", UUID.class),
                row.getObject("connection_id", UUID.class),
                app
                        ? new HashSet<>(Arrays.asList(
                                (String[]) row.getArray("client_ids").getArray()))
                        : Set.of(),
                product.filter(p -> sure),
                product.isPresent(),
                app && row.getBoolean("signs_in"),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    }
}
