package dev.remit.scan.asset;

/** The queries of what scans see of data assets; one per page, none per row. */
final class AssetSql {

    static final String SENSITIVITY = "array['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE', 'SECRET']";

    /** Of field {@code f} for the use case {@code u}. */
    private static final String APPROVED =
            "case when u.function is null then f.functions <> '{}' else u.function = any(f.functions) end";

    /** The use case of an integration {@code i}, else of what it is a part of. */
    private static final String USED_FOR = """
            left join integration lead on lead.tenant_id = i.tenant_id and lead.id = i.part_of
            left join use_case u on u.tenant_id = i.tenant_id and u.id = coalesce(i.use_case_id, lead.use_case_id)
            """;

    /** The fields that a row {@code s} of what is seen stands for. */
    private static final String FIELDS =
            "join data_field f on f.tenant_id = s.tenant_id and f.asset_id = s.asset_id and (s.name = '' or f.id = s.field_id)";

    /** What integrations {@code :touched} reach of objects that hold an asset. */
    static final String DRAW = """
            with reached as materialized (
              select i.id, i.connection_id, l.place, l.kind, l.resource, l.asset_id, n.name,
                     array_agg(distinct a.capability order by a.capability) as capabilities,
                     array_agg(distinct a.basis order by a.basis) as bases,
                     coalesce((%1$s)[max(array_position(%1$s, a.sensitivity))], 'UNKNOWN') as sensitivity
                from integration i
                join asset_resource l on l.tenant_id = i.tenant_id and l.connection_id = i.connection_id
                join integration_access a on a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null
                     and a.elsewhere = l.place and a.kind = l.kind and a.resource = l.resource
               cross join lateral unnest(case when a.fields = '{}' then array[''] else a.fields end) as n(name)
               where i.id = any(:touched) and i.gone_snapshot is null
               group by i.id, i.connection_id, l.place, l.kind, l.resource, l.asset_id, n.name)
            insert into seen_field(tenant_id, integration_id, place, kind, resource, name, asset_id, field_id, capabilities, bases, sensitivity)
            select remit_tenant(), r.id, r.place, r.kind, r.resource, r.name, r.asset_id,
                   case when m.name is not null then m.field_id else f.id end, r.capabilities, r.bases, r.sensitivity
              from reached r
              left join field_match m on m.connection_id = r.connection_id and m.place = r.place and m.kind = r.kind
                   and m.resource = r.resource and m.name = r.name
              left join (select distinct on (asset_id, match_key) asset_id, match_key, id from data_field
                          where match_key is not null order by asset_id, match_key, name_key) f
                     on f.asset_id = r.asset_id and f.match_key = remit_field_key(r.name)""".formatted(SENSITIVITY);

    /** Says of integrations {@code :ids} whether they reach what is not approved; only what changes is written. */
    static final String MARK = """
            update integration i set unapproved_fields = w.beyond
              from (select i.id, exists (select from seen_field s %s
                                          where s.tenant_id = i.tenant_id and s.integration_id = i.id and not (%s)) as beyond
                      from integration i %s where i.id = any(:ids)) w
             where i.id = w.id and i.unapproved_fields <> w.beyond""".formatted(FIELDS, APPROVED, USED_FOR);

    /** What is not approved of what integrations reach; to be narrowed by a condition. */
    static final String EXCESS = """
            select i.id, i.name, i.connection_id, c.name as connection_name,
                   jsonb_agg(jsonb_build_object('asset', x.asset_id, 'assetName', d.name, 'name', x.name, 'class', x.data_class, 'can', x.can)
                             order by lower(d.name), x.name) as fields
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              %s
             cross join lateral (
                   select f.asset_id, f.name, f.data_class, jsonb_agg(distinct can) as can
                     from seen_field s %s cross join unnest(s.capabilities) as can
                    where s.tenant_id = i.tenant_id and s.integration_id = i.id and not (%s)
                    group by f.asset_id, f.id, f.name, f.data_class) x
              join data_asset d on d.tenant_id = i.tenant_id and d.id = x.asset_id
             where i.unapproved_fields and i.gone_snapshot is null and %%s
             group by i.id, i.name, i.connection_id, c.name
             order by lower(i.name), i.id""".formatted(USED_FOR, FIELDS, APPROVED);

    /** Who reaches an asset, by name; the fields of those on the page only. */
    static final String REACH = """
            with page as materialized (
              select i.id, i.name, i.tenant_id, i.question, i.connection_id, c.name as connection_name, i.changed_at, i.unconfirmed_since,
                     u.function
                from (select distinct integration_id from seen_field where asset_id = :asset) r
                join integration i on i.id = r.integration_id and i.gone_snapshot is null
                join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
                %1$s
               where (lower(i.name), i.id) > (lower(:name), cast(:after as uuid))
                 and (not :beyond or i.unapproved_fields and exists (select from seen_field s %2$s
                        where s.tenant_id = i.tenant_id and s.integration_id = i.id and s.asset_id = :asset and not (%3$s)))
               order by lower(i.name), i.id limit :limit)
            select u.id, u.name, u.connection_name, u.function, coalesce(q.answered_at, u.changed_at) as seen_at,
                   coalesce(u.unconfirmed_since, q.unknown_since) as unknown_since,
                   (select jsonb_agg(x order by x.approved, x.name) from (
                      select f.id, f.name, jsonb_agg(distinct can) as can, jsonb_agg(distinct basis) as bases, bool_and(s.name = '') as whole,
                             %3$s as approved
                        from seen_field s %2$s cross join unnest(s.capabilities) as can cross join unnest(s.bases) as basis
                       where s.tenant_id = u.tenant_id and s.integration_id = u.id and s.asset_id = :asset
                       group by f.id, f.name, f.functions) x) as fields
              from page u
              left join connection_question q on q.tenant_id = u.tenant_id and q.connection_id = u.connection_id and q.question = u.question
             order by lower(u.name), u.id""".formatted(USED_FOR, FIELDS, APPROVED);

    /** The page behind where the last ended. */
    static final String AFTER =
            "(s.name, i.connection_id, s.place, s.kind, s.resource) > (:name, cast(:connection as uuid), :place, :kind, :resource)";

    /** The one. */
    static final String ONE =
            "(s.name, i.connection_id, s.place, s.kind, s.resource) = (:name, cast(:connection as uuid), :place, :kind, :resource)";

    /** The fields that scans name of an asset; to be narrowed to a page. */
    static final String NAMES = """
            select x.*, m.name is not null as said, f.name as field_name
              from (select s.name, i.connection_id, c.name as connection_name, s.place, s.kind, s.resource,
                           (array_agg(s.field_id))[1] as field_id, count(*) as integrations,
                           coalesce((%1$s)[max(array_position(%1$s, s.sensitivity))], 'UNKNOWN') as sensitivity
                      from seen_field s
                      join integration i on i.tenant_id = s.tenant_id and i.id = s.integration_id and i.gone_snapshot is null
                      join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
                     where s.asset_id = :asset and s.name <> '' and %%s
                     group by s.name, i.connection_id, c.name, s.place, s.kind, s.resource) x
              left join field_match m on m.connection_id = x.connection_id and m.place = x.place and m.kind = x.kind
                   and m.resource = x.resource and m.name = x.name
              left join data_field f on f.id = x.field_id
             where not :unknown or (f.id is null and m.name is null)
             order by x.name, x.connection_id, x.place, x.kind, x.resource limit :limit""".formatted(SENSITIVITY);

    static final String SUMMARY = """
            select (select count(*) from asset_resource where asset_id = :asset) as objects,
                   (select count(distinct i.id) from seen_field s join integration i on i.id = s.integration_id and i.gone_snapshot is null
                      join connection c on c.id = i.connection_id and c.state <> 'removed' where s.asset_id = :asset) as integrations,
                   (select count(distinct i.id) from seen_field s %s
                      join integration i on i.id = s.integration_id and i.gone_snapshot is null and i.unapproved_fields
                      join connection c on c.id = i.connection_id and c.state <> 'removed' %s
                     where s.asset_id = :asset and not (%s)) as unapproved,
                   (select count(distinct s.name) from seen_field s left join data_field f on f.id = s.field_id
                      join integration i on i.id = s.integration_id and i.gone_snapshot is null
                      join connection c on c.id = i.connection_id and c.state <> 'removed'
                     where s.asset_id = :asset and s.name <> '' and f.id is null
                       and not exists (select from field_match m where m.connection_id = i.connection_id and m.place = s.place
                             and m.kind = s.kind and m.resource = s.resource and m.name = s.name)) as unknown_fields""".formatted(FIELDS, USED_FOR, APPROVED);

    /** Objects that AI reaches: those whose words speak for the asset first. */
    static final String OBJECTS = """
            select x.*, d.name as asset, exists (select from unnest(cast(:words as text[])) as w where strpos(x.words, w) > 0) as suggested
              from (select i.connection_id, c.name as connection_name, a.elsewhere as place, a.kind, a.resource,
                           count(distinct i.id) as integrations, lower(a.kind || ' ' || a.resource) as words
                      from integration_access a
                      join integration i on i.tenant_id = a.tenant_id and i.id = a.integration_id and i.gone_snapshot is null
                      join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
                     where a.until_snapshot is null
                     group by i.connection_id, c.name, a.elsewhere, a.kind, a.resource) x
              left join asset_resource l on l.connection_id = x.connection_id and l.place = x.place and l.kind = x.kind
                   and l.resource = x.resource
              left join data_asset d on d.id = l.asset_id
             where %s
             order by suggested desc, lower(x.connection_name), x.kind, x.resource, x.place limit :limit""";

    private AssetSql() {}
}
