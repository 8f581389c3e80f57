package dev.remit.scan.access;

import dev.remit.scan.key.SystemHosts;

/** The queries of the access map; one per page, none per row. */
final class AccessSql {

    private static final String REACH = "array['OWN', 'TEAM', 'FILTERED', 'WORKSPACE', 'TENANT']";
    private static final String SENSITIVITY = "array['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE', 'SECRET']";

    /** Whether the last scan of another connection changed what it sees of the same. */
    static final String PART_CHANGED = """
            exists (select from integration p where p.tenant_id = i.tenant_id and p.part_of = i.id and p.changed_snapshot > 1
                       and p.changed_snapshot = (select max(s.snapshot) from scan s
                             where s.tenant_id = p.tenant_id and s.connection_id = p.connection_id))""";

    /** Whether it, or what is one row with it, reaches a field that is not approved: marked by the scan, so that no grant is read. */
    static final String UNAPPROVED_FIELDS =
            "i.id in (select coalesce(p.part_of, p.id) from integration p where p.unapproved_fields and p.gone_snapshot is null)";

    /** Whether it, or what is one row with it, can do what its tool is not approved for: marked by whoever judges it. */
    static final String UNAPPROVED_USE = """
            i.id in (select coalesce(p.part_of, p.id) from integration_tool l
                       join integration p on p.tenant_id = l.tenant_id and p.id = l.integration_id and p.gone_snapshot is null
                      where l.exceeds)""";

    /** Where a statement holds, if not in the connection of the row: another system's host, or the connection that sees the same. */
    private static final String PLACE =
            "case when a.elsewhere <> '' then a.elsewhere when p.part_of is not null then pc.name else '' end";

    private AccessSql() {}

    /** Whatever is on the map or was; to be narrowed by {@link AccessWhere}. */
    static final String FROM = """
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              join lateral (select coalesce(max(s.snapshot), 0) as snapshot from scan s
                             where s.tenant_id = i.tenant_id and s.connection_id = i.connection_id) last on true
              left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                             and q.question = i.question
              left join use_case u on u.tenant_id = i.tenant_id and u.id = i.use_case_id
             where true""";

    static final String COLUMNS =
            """
            select i.*, c.name as connection_name, coalesce(u.accountable_name, i.accountable_name) as owner, coalesce(i.unconfirmed_since, q.unknown_since) as unknown_since,
                   (i.changed_snapshot = last.snapshot and last.snapshot > 1) or %3$s as changed,
                   %5$s as beyond_fields, %6$s as beyond_approval,
                   array(select pc.name from integration p join connection pc on pc.tenant_id = p.tenant_id and pc.id = p.connection_id
                          where p.tenant_id = i.tenant_id and p.part_of = i.id order by lower(pc.name), pc.id) as also_in,
                   (select jsonb_agg(x) from (
                      select a.capability, jsonb_agg(distinct a.kind) as kinds, count(distinct a.resource) as resources,
                             coalesce((%1$s)[max(array_position(%1$s, a.reach))], 'UNKNOWN') as reach,
                             coalesce((%2$s)[max(array_position(%2$s, a.sensitivity))], 'UNKNOWN') as sensitivity,
                             jsonb_agg(distinct a.basis) as bases,
                             jsonb_agg(distinct %4$s) filter (where %4$s <> '') as elsewhere,
                             case when bool_and(coalesce(a.unconfirmed_since, k.unknown_since) is not null)
                                  then min(coalesce(a.unconfirmed_since, k.unknown_since)) end as unconfirmed_since,
                             bool_or(a.since_snapshot = now.snapshot and now.snapshot > 1) as changed
                        from integration p
                        join connection pc on pc.tenant_id = p.tenant_id and pc.id = p.connection_id
                        join lateral (select coalesce(max(s.snapshot), 0) as snapshot from scan s
                                       where s.tenant_id = p.tenant_id and s.connection_id = p.connection_id) now on true
                        join integration_access a on a.tenant_id = p.tenant_id and a.integration_id = p.id and a.until_snapshot is null
                        left join connection_question k on k.tenant_id = p.tenant_id and k.connection_id = p.connection_id
                              and k.question = a.question
                       where p.tenant_id = i.tenant_id and (p.id = i.id or p.part_of = i.id)
                       group by a.capability) x) as cells,
                   (select jsonb_build_object('status', k.status, 'detail', k.detail)
                      from integration p join connection_question k on k.tenant_id = p.tenant_id and k.connection_id = p.connection_id
                       and k.question = case when starts_with(p.principal, 'attested:') then p.question else 'GRANTS' end
                     where p.tenant_id = i.tenant_id and (p.id = i.id or p.part_of = i.id)
                     order by k.status = 'ANSWERED' and k.detail = '', p.id limit 1) as grants
            """.formatted(REACH, SENSITIVITY, PART_CHANGED, PLACE, UNAPPROVED_FIELDS, UNAPPROVED_USE);

    static final String AFTER = """
               and (lower(c.name), c.id, lower(i.name), i.id) > (lower(:group), cast(:groupId as uuid), lower(:row), cast(:rowId as uuid))
             order by lower(c.name), c.id, lower(i.name), i.id limit :limit
            """;

    /** Those of one use case, and those that were recognised as a product it says it uses. */
    static final String OF_USE_CASE = """
               and i.part_of is null and i.gone_snapshot is null
               and (i.use_case_id = :useCase
                    or lower(i.product) in (select lower(t.name) from use_case_tool x
                         join ai_tool t on t.tenant_id = x.tenant_id and t.id = x.tool_id where x.use_case_id = :useCase))
             order by i.use_case_id is not distinct from :useCase desc, lower(c.name), lower(i.name), i.id limit :limit
            """;

    /** By its own id or by that of one of its parts. */
    static final String ONE = COLUMNS
            + ", (select h.name from integration h where h.tenant_id = i.tenant_id and h.id = i.key_of) as key_of_name"
            + FROM + " and i.id = (select coalesce(p.part_of, p.id) from integration p where p.id = :id)";

    /** What is there, with what it can do; to be narrowed by a further condition. */
    static final String KNOWN = """
            select i.id, i.name, i.product, i.use_case_id, i.connection_id, c.name as connection_name,
                   coalesce(q.answered_at, i.changed_at) as seen_at,
                   %2$s as can_do,
                   (select coalesce((%1$s)[max(array_position(%1$s, a.sensitivity))], 'UNKNOWN') from integration_access a
                     where a.tenant_id = i.tenant_id and a.integration_id = i.id and a.until_snapshot is null) as sensitivity
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                             and q.question = i.question
             where i.gone_snapshot is null""".formatted(SENSITIVITY, IntegrationSeen.SUREST);

    static final String SUMMARY = """
            select count(*) filter (where i.gone_snapshot is null) as integrations,
                   count(*) filter (where (i.changed_snapshot = last.snapshot and last.snapshot > 1) or %s) as changed,
                   count(*) filter (where i.gone_snapshot is null and i.use_case_id is null) as unlinked,
                   count(*) filter (where i.gone_snapshot is null and coalesce(u.accountable_id, i.accountable_id) is null) as ownerless,
                   count(*) filter (where i.gone_snapshot is null and i.vendor is null) as unrecognised,
                   count(*) filter (where i.gone_snapshot is null
                                      and coalesce(i.unconfirmed_since, q.unknown_since) is not null) as unknown
            """.formatted(PART_CHANGED) + FROM
            + " and i.part_of is null and (i.gone_snapshot is null or i.gone_snapshot = last.snapshot)";

    static final String BY_CAPABILITY = """
            select capability, count(*) as integrations
              from (select distinct coalesce(i.part_of, i.id) as id, r.capability
                      from integration_reach r
                      join integration i on i.tenant_id = r.tenant_id and i.id = r.integration_id and i.gone_snapshot is null
                      join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed') as can
             group by capability
            """;

    /** As {@link AccessWhere} narrows it down by connection. */
    static final String BY_CONNECTION = """
            select connection_id, count(*) as n
              from (select i.connection_id, coalesce(i.part_of, i.id) from integration i where i.gone_snapshot is null
                    union
                    select l.connection_id, coalesce(i.part_of, i.id)
                      from (%s) l join integration_reach r on r.elsewhere = l.host
                      join integration i on i.tenant_id = r.tenant_id and i.id = r.integration_id and i.gone_snapshot is null
                      join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
                     where l.alone) as each(connection_id, id)
             group by connection_id
            """.formatted(SystemHosts.LEADING);

    static final String FACTS = """
            select a.*, coalesce(p.part_of, p.id) as shown_id, %s as place,
                   a.since_snapshot = last.snapshot and last.snapshot > 1 as changed,
                   coalesce(a.unconfirmed_since, k.unknown_since) as doubted_since
              from integration p
              join connection pc on pc.tenant_id = p.tenant_id and pc.id = p.connection_id
              join integration_access a on a.tenant_id = p.tenant_id and a.integration_id = p.id and a.until_snapshot is null
              left join connection_question k on k.tenant_id = p.tenant_id and k.connection_id = p.connection_id
                    and k.question = a.question
              join lateral (select coalesce(max(s.snapshot), 0) as snapshot from scan s
                             where s.tenant_id = p.tenant_id and s.connection_id = p.connection_id) last on true
             where p.id = any(:ids) or p.part_of = any(:ids)
             order by shown_id, a.capability, a.kind, a.resource, place, a.basis limit :most
            """.formatted(PLACE);

    /** All that are one row; nothing if a row is all there is. */
    static final String SEEN_AS = """
            select p.id, p.connection_id, pc.name as connection_name, p.name, p.same_by, p.same_value, p.confidence,
                   p.last_use, p.last_used_at, p.last_used_from
              from integration p join connection pc on pc.tenant_id = p.tenant_id and pc.id = p.connection_id
             where p.part_of = :id or (p.id = :id and exists (select from integration o where o.part_of = :id))
             order by p.part_of is not null, lower(pc.name), p.id
            """;

    /**
     * What the system says about the principal itself, who let it in, with a name where the approver is known by one, and what is
     * recorded in this system of what anybody does.
     */
    static final String PRINCIPAL = """
            select o.type, o.fact, o.evidence, (select w.fact ->> 'name' from observation w
                     where w.tenant_id = o.tenant_id and w.connection_id = o.connection_id and w.to_snapshot is null
                       and w.type = 'principal' and w.principal = o.fact ->> 'approver' limit 1) as approver
              from observation o join integration i on i.tenant_id = o.tenant_id and i.connection_id = o.connection_id
             where (i.id = :id or i.part_of = :id) and o.to_snapshot is null
               and ((o.principal = i.principal and o.type in ('principal', 'approval'))
                    or (o.principal = '' and o.type = 'monitoring'))
             order by o.type, o.key
            """;

    /**
     * Who was seen, by a connection to the system in which an integration acts, to do there what the integration can do: of those who
     * come from outside with a key and are not a part of its row.
     */
    static final String COUNTERPARTS = """
            select distinct c.name as connection_name, a.kind, a.fields, o.evidence,
                   array(select jsonb_array_elements_text(coalesce(o.fact -> 'fields', '[]'::jsonb))) as written,
                   p.fact ->> 'name' as name,
                   (select w.fact ->> 'at' from observation w
                     where w.tenant_id = o.tenant_id and w.connection_id = o.connection_id and w.to_snapshot is null
                       and w.type = 'use' and w.principal = o.principal limit 1) as used_at
              from integration_access a
              join connection c on c.tenant_id = a.tenant_id and c.state <> 'removed' and %s
              join observation o on o.tenant_id = c.tenant_id and o.connection_id = c.id and o.to_snapshot is null
                   and o.question = 'GRANTS' and o.type = 'grant' and o.fact ->> 'basis' = 'OBSERVED'
                   and o.fact ->> 'capability' = a.capability and o.fact ->> 'kind' = a.kind
              join observation p on p.tenant_id = o.tenant_id and p.connection_id = o.connection_id and p.to_snapshot is null
                   and p.principal = o.principal and p.type = 'principal'
                   and (p.fact ->> 'kind' in ('TOKEN', 'SERVICE_ACCOUNT') or p.fact -> 'signals' -> 'APP_ID' is not null
                        or p.fact -> 'signals' -> 'CLIENT_ID' is not null)
             where a.integration_id = :id and a.until_snapshot is null and a.elsewhere <> ''
               and not exists (select from integration s where s.tenant_id = o.tenant_id and s.connection_id = o.connection_id
                                  and s.principal = o.principal and s.part_of = :id)
             limit 500
            """.formatted(SystemHosts.answerAt("a.elsewhere"));
}
