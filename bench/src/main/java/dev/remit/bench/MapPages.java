package dev.remit.bench;

import dev.remit.bench.timing.Slices;
import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessFilter.Only;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.asset.AssetReachQueries;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access map: what one sees of it at once, at 2,000 integrations with 200,000 grants. */
final class MapPages implements Benchmark {

    private static final int PAGE = 50;
    private static final int NEIGHBOUR = 200;
    private static final int GRANTS = 100;
    private static final int CONNECTIONS = 20;
    private static final double GOAL_MICROS = 100_000;

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String explanation() {
        return "`AccessMapQueries` as a member with connection:read: the first " + PAGE
                + " rows, filters, searches, the figures above them, the picture and one integration, in databases that differ in"
                + " the number of integrations only, each with " + GRANTS
                + " grants; beside them each holds another"
                + " workspace of " + NEIGHBOUR
                + ". Rows are made by SQL in the shape that scans write. Floor: the smallest map."
                + " Goal: no more than 100 ms for any of them.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws SQLException {
        try (Laboratory laboratory = Laboratory.open()) {
            List<Map<String, Runnable>> maps = new ArrayList<>();
            for (int size : sizes.integrations()) {
                maps.add(fill(laboratory, "map_" + size, size));
            }
            for (String what : maps.getFirst().keySet()) {
                Slices slices = Slices.of(maps.stream()
                        .map(map -> Objects.requireNonNull(map.get(what)))
                        .toList());
                for (int i = 1; i < maps.size(); i++) {
                    output.add(Figure.of(
                                    "map",
                                    "%,d: %s".formatted(sizes.integrations().get(i), what),
                                    "µs",
                                    slices.micros(i))
                            .over(slices.micros(0), slices.ratio(i, 0))
                            .met(slices.micros(i).median() <= GOAL_MICROS));
                }
            }
            laboratory.closeConsoles();
            sizes.integrations().forEach(size -> laboratory.drop("map_" + size));
        }
    }

    private static Map<String, Runnable> fill(Laboratory laboratory, String database, int size) {
        laboratory.create(database);
        ApplicationContext console = laboratory.console(database, SqlRecorder.deaf());
        Company company = Company.open(console, "Halden Broadcasting");
        PersonId reader = company.invite("Ines Calvert", "cio");
        new Rows(laboratory.trusting(database), company).integrations(size);
        new Rows(laboratory.trusting(database), Company.open(console, "Nordkauf")).integrations(NEIGHBOUR);
        AccessMapQueries access = console.getBean(AccessMapQueries.class);
        Map<String, Runnable> reads = new LinkedHashMap<>();
        filters().forEach((name, filter) -> {
            reads.put("rows, " + name, () -> access.list(filter, Optional.empty(), PAGE));
            reads.put("count, " + name, () -> access.count(filter));
        });
        reads.put("figures", access::summary);
        reads.put("picture", () -> access.picture(AccessFilter.none()));
        reads.put("picture of what is sensitive", () -> access.picture(sensitive()));
        reads.put("one integration", () -> access.find(new IntegrationId(Filling.md5("i7"))));
        AssetReachQueries reach = console.getBean(AssetReachQueries.class);
        UUID asset = Filling.md5("asset");
        reads.put("who reaches an asset", () -> reach.reach(asset, false, Optional.empty(), PAGE));
        reads.put("who reaches what is not approved", () -> reach.reach(asset, true, Optional.empty(), PAGE));
        reads.put("fields scans name of an asset", () -> reach.fields(asset, false, Optional.empty(), PAGE));
        reads.put("an asset's figures", () -> reach.summary(asset));
        reads.replaceAll((name, read) -> company.signedIn(reader, read));
        return reads;
    }

    private static Map<String, AccessFilter> filters() {
        Map<String, AccessFilter> filters = new LinkedHashMap<>();
        AccessFilter all = AccessFilter.none();
        filters.put("all", all);
        filters.put("one word", all.withText("churn"));
        filters.put("the beginning of a word", all.withText("hel"));
        filters.put("two words", all.withText("lead vendor"));
        filters.put("a word that is nowhere", all.withText("zebra"));
        filters.put(
                "one system",
                new AccessFilter("", Set.of(new ConnectionId(Filling.md5("c3"))), Set.of(), Set.of(), Set.of()));
        filters.put("can trigger", AccessFilter.that(Capability.TRIGGER));
        filters.put("changes sensitive data", sensitive());
        filters.put("reaches secrets, which nothing does", reaching(Set.of(), Grant.Sensitivity.SECRET));
        filters.put("changed", all.only(Only.CHANGED));
        filters.put("unknown vendor", all.only(Only.UNKNOWN_VENDOR));
        filters.put("no owner", all.only(Only.WITHOUT_OWNER));
        filters.put("fields not approved", all.only(Only.UNAPPROVED_FIELDS));
        return filters;
    }

    private static AccessFilter sensitive() {
        return reaching(Set.of(Capability.CHANGE), Grant.Sensitivity.SENSITIVE);
    }

    private static AccessFilter reaching(Set<Capability> can, Grant.Sensitivity sensitivity) {
        return new AccessFilter("", Set.of(), can, Set.of(sensitivity), Set.of());
    }

    /** An access map by SQL as superuser, in the shape that scans write: connections read in full, and AI with a hundred grants each. */
    private static final class Rows {

        private final JdbcClient trusting;
        private final UUID tenant;

        Rows(JdbcClient trusting, Company company) {
            this.trusting = trusting;
            this.tenant = company.tenant().value();
        }

        void integrations(int count) {
            send("""
                    insert into connection(tenant_id, id, connector, name, settings, on_premises, state, data_key, master_key, added_at)
                    select :tenant, md5('c' || i)::uuid, 'bench', 'System ' || i, '{}', false, 'enabled', '', 'bench', now()
                      from generate_series(1, :connections) as i where :count > 0""", count);
            send("""
                    insert into scan(tenant_id, id, connection_id, cause, state, queued_at, finished_at, snapshot)
                    select :tenant, md5('s' || i || ' ' || n)::uuid, md5('c' || i)::uuid, 'person', 'finished',
                           now() - (30 - n) * interval '1 day', now() - (30 - n) * interval '1 day', n
                      from generate_series(1, :connections) as i, generate_series(1, 30) as n where :count > 0""", count);
            send("""
                    insert into connection_question(tenant_id, connection_id, question, status, detail, asked_at, answered_at)
                    select :tenant, md5('c' || i)::uuid, question, 'ANSWERED', '', now(), now()
                      from generate_series(1, :connections) as i, unnest(array['INTEGRATIONS', 'GRANTS', 'LAST_USE']) as question
                     where :count > 0""", count);
            send("""
                    insert into integration(tenant_id, id, connection_id, principal, question, kind, name, state, vendor, product, implies,
                           first_snapshot, changed_snapshot, first_seen_at, changed_at, last_use)
                    select :tenant, md5('i' || i)::uuid, md5('c' || 1 + i % :connections)::uuid, 'app:' || i, 'INTEGRATIONS', 'APP',
                           (array['Reply', 'Lead', 'Churn', 'Subject', 'Alt text'])[1 + i % 5] || ' helper ' || i, 'ACTIVE',
                           case when i % 4 > 0 then 'Vendor ' || i % 60 end, case when i % 4 > 0 then 'Product ' || i % 300 end, '{}',
                           1 + i % 20, case when i % 40 = 0 then 30 else 1 + i % 29 end, now(), now(), 'unknown'
                      from generate_series(1, :count) as i""", count);
            send("""
                    insert into integration_word(tenant_id, word, integration_id)
                    select distinct tenant_id, word, id from integration,
                           regexp_split_to_table(lower(concat_ws(' ', name, product, vendor)), ' +') as word
                     where tenant_id = :tenant and :count > 0""", count);
            send("""
                    insert into integration_access(tenant_id, integration_id, question, capability, kind, resource, basis, since_snapshot,
                           reach, sensitivity, mode, rights, fields, through)
                    select :tenant, md5('i' || i)::uuid, 'GRANTS', (array['SEE', 'INFER', 'STORE', 'CHANGE', 'TRIGGER'])[1 + g % 5],
                           (array['CONTACT', 'LEAD', 'CONTENT', 'MESSAGE'])[1 + g % 4], 'object_' || g,
                           (array['EFFECTIVE', 'DECLARED', 'OBSERVED'])[1 + g % 3], 1 + i % 20,
                           (array['OWN', 'TEAM', 'WORKSPACE', 'TENANT'])[1 + (i + g) % 4],
                           (array['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE'])[1 + (i / 7 + g) % 4], 'APPLICATION',
                           array['right.' || g], array['field_' || g, 'field_' || g + 1], 'app:' || i
                      from generate_series(1, :count) as i, generate_series(1, :grants) as g""", count);
            send("""
                    insert into integration_reach(tenant_id, integration_id, capability, elsewhere, sensitivities, basis)
                    select tenant_id, integration_id, capability, elsewhere, array_agg(distinct sensitivity), min(basis)
                      from integration_access where tenant_id = :tenant and :count > 0 group by 1, 2, 3, 4""", count);
            reached(count);
            for (String table : List.of(
                    "data_field",
                    "seen_field",
                    "connection",
                    "scan",
                    "connection_question",
                    "integration",
                    "integration_word",
                    "integration_access",
                    "integration_reach")) {
                trusting.sql("vacuum analyze " + table).update();
            }
        }

        /** Three objects of every system hold one asset of 40 fields, half of them approved. */
        private void reached(int count) {
            send("""
                    insert into data_asset(tenant_id, id, name, name_key, data_class, review)
                    select :tenant, md5('asset')::uuid, 'Contacts', 'contacts', 'personal', 'approved' where :count > 0""", count);
            send("""
                    insert into data_field(tenant_id, id, asset_id, name, name_key, data_class, consent, region, masking, freshness, functions)
                    select :tenant, md5('f' || f)::uuid, md5('asset')::uuid, 'Field ' || f, 'field ' || f, 'personal', 'unknown', '', 'unknown',
                           '', case when f % 2 = 0 then array['content'] else '{}' end
                      from generate_series(1, 40) as f where :count > 0""", count);
            send("""
                    insert into seen_field(tenant_id, integration_id, place, kind, resource, name, asset_id, field_id, capabilities, bases,
                           sensitivity)
                    select :tenant, a.integration_id, '', a.kind, a.resource, name, md5('asset')::uuid, f.id, array_agg(distinct a.capability),
                           array_agg(distinct a.basis), min(a.sensitivity)
                      from integration_access a cross join unnest(a.fields) as name
                      left join data_field f on f.tenant_id = a.tenant_id and f.match_key = remit_field_key(name)
                     where a.tenant_id = :tenant and a.resource in ('object_1', 'object_2', 'object_3') and :count > 0
                     group by a.integration_id, a.kind, a.resource, name, f.id""", count);
            send("""
                    update integration i set unapproved_fields = true
                     where i.tenant_id = :tenant and :count > 0 and exists (select from seen_field s where s.tenant_id = i.tenant_id
                           and s.integration_id = i.id)""", count);
        }

        private void send(String sql, int count) {
            trusting.sql(sql)
                    .param("tenant", tenant)
                    .param("count", count)
                    .param("connections", CONNECTIONS)
                    .param("grants", GRANTS)
                    .update();
        }
    }
}
