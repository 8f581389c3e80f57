package dev.remit.retirement;

/** What a use case leaves behind, and what of it is still to be seen, each in one statement. */
final class AccessSql {

    private static final String LIVE = "state not in ('draft', 'retired')";

    /** Whether a use case that is neither a draft nor retired uses the tool, by what it says or by what scans see. */
    private static final String TOOL_USED = """
            (exists (select from use_case_tool o join use_case u on u.tenant_id = o.tenant_id and u.id = o.use_case_id
                      where o.tool_id = %1$s and o.use_case_id <> %2$s and u.%3$s)
             or exists (select from integration_tool x
                      join integration n on n.tenant_id = x.tenant_id and n.id = x.integration_id and n.gone_snapshot is null
                      join use_case u on u.tenant_id = n.tenant_id and u.id = n.use_case_id
                      where x.tool_id = %1$s and n.use_case_id <> %2$s and u.%3$s))""";

    private static final String PROMPT_USED = """
            exists (select from prompt_use o join use_case u on u.tenant_id = o.tenant_id and u.id = o.use_case_id
                     where o.prompt_id = %1$s and o.use_case_id <> %2$s and u.%3$s)""";

    private AccessSql() {}

    /** Everything that it uses and nobody else does: parameters useCase and today. */
    static final String OPEN = """
            insert into access_removal(tenant_id, use_case_id, kind, subject_id, name, connection_id, place, account, can,
                                       standing, doubt)
            select remit_tenant(), :useCase, x.kind, x.id, x.name, x.connection_id, x.place, x.account, x.can, 'unknown', 'not-scanned'
              from (
              select 'integration' as kind, i.id, i.name, i.connection_id, c.name as place,
                     coalesce(i.acts_as_name, '') as account,
                     array(select distinct r.capability from integration_reach r
                            where r.tenant_id = i.tenant_id and r.integration_id = i.id) as can
                from integration i
                join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
                left join integration h on h.tenant_id = i.tenant_id and h.id = i.part_of
               where coalesce(h.use_case_id, i.use_case_id) = :useCase and i.gone_snapshot is null
              union all
              select 'tool', t.id, t.name, null, '', '', '{}'
                from use_case_tool m join ai_tool t on t.tenant_id = m.tenant_id and t.id = m.tool_id
               where m.use_case_id = :useCase and not %1$s
              union all
              select 'tool-approval', a.id, t.name, null, '', array_to_string(a.functions, ' '), '{}'
                from use_case_tool m
                join ai_tool t on t.tenant_id = m.tenant_id and t.id = m.tool_id
                join tool_approval a on a.tenant_id = m.tenant_id and a.tool_id = m.tool_id
               where m.use_case_id = :useCase and a.state = 'granted' and a.valid_until >= :today and not %1$s
              union all
              select 'prompt', p.id, p.name, null, p.key, '', '{}'
                from prompt_use m join prompt p on p.tenant_id = m.tenant_id and p.id = m.prompt_id
               where m.use_case_id = :useCase and p.state = 'published'
                 and (p.expires_on is null or p.expires_on >= :today) and not %2$s) x
            """.formatted(
            TOOL_USED.formatted("m.tool_id", ":useCase", LIVE), PROMPT_USED.formatted("p.id", ":useCase", LIVE));

    /** One that a scan answers: it is gone if it is not there any more, or may nothing any more of what it could. */
    private static final String INTEGRATION = """
            select case when u.id is not null then 'taken-over'
                        when i.gone_snapshot is not null then 'gone'
                        when c.state = 'removed' or q.answered_at is null or q.answered_at <= t.retired_at
                             or coalesce(i.unconfirmed_since, q.unknown_since) is not null then 'unknown'
                        when cardinality(r.can) > 0 and g.answered_at > t.retired_at and g.unknown_since is null
                             and not exists (select from integration_reach x
                                              where x.tenant_id = i.tenant_id and x.integration_id = i.id) then 'gone'
                        else 'present' end as seen,
                   case when c.state = 'removed' then 'connection-removed'
                        when coalesce(i.unconfirmed_since, q.unknown_since) is not null then 'partial'
                        else 'not-scanned' end as why,
                   q.answered_at as looked_at,
                   (select s.id from scan s where s.tenant_id = i.tenant_id and s.connection_id = i.connection_id
                       and s.snapshot <= coalesce(i.gone_snapshot, s.snapshot) order by s.snapshot desc limit 1) as by_scan
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id
              left join integration h on h.tenant_id = i.tenant_id and h.id = i.part_of
              left join use_case u on u.tenant_id = i.tenant_id and u.id = coalesce(h.use_case_id, i.use_case_id)
                                  and u.id <> r.use_case_id and u.%s
              left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                             and q.question = i.question
              left join connection_question g on g.tenant_id = i.tenant_id and g.connection_id = i.connection_id
                                             and g.question = 'GRANTS'
             where r.kind = 'integration' and i.tenant_id = r.tenant_id and i.id = r.subject_id""".formatted(LIVE);

    /** All that scans ever recognised as the tool. */
    private static final String TOOL = """
            select case when %s then 'taken-over'
                        when count(i.id) = 0 then 'unknown'
                        when bool_or(i.gone_snapshot is null and q.answered_at > t.retired_at
                                     and coalesce(i.unconfirmed_since, q.unknown_since) is null) then 'present'
                        when bool_or(i.gone_snapshot is null) then 'unknown'
                        else 'gone' end,
                   case when count(i.id) = 0 then 'not-visible'
                        when bool_or(coalesce(i.unconfirmed_since, q.unknown_since) is not null) then 'partial'
                        else 'not-scanned' end,
                   max(q.answered_at), null::uuid
              from integration_tool x
              join integration i on i.tenant_id = x.tenant_id and i.id = x.integration_id
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                             and q.question = i.question
             where x.tenant_id = r.tenant_id and x.tool_id = r.subject_id
            having r.kind = 'tool'""".formatted(TOOL_USED.formatted("r.subject_id", "r.use_case_id", LIVE));

    private static final String TOOL_APPROVAL = """
            select case when a.state <> 'granted' or a.valid_until < :today then 'gone'
                        when %s then 'taken-over' else 'present' end,
                   null::text, null::timestamptz, null::uuid
              from tool_approval a
             where r.kind = 'tool-approval' and a.tenant_id = r.tenant_id and a.id = r.subject_id""".formatted(TOOL_USED.formatted("a.tool_id", "r.use_case_id", LIVE));

    private static final String PROMPT = """
            select case when p.state <> 'published' or p.expires_on < :today then 'gone'
                        when %s then 'taken-over' else 'present' end,
                   null::text, null::timestamptz, null::uuid
              from prompt p
             where r.kind = 'prompt' and p.tenant_id = r.tenant_id and p.id = r.subject_id""".formatted(PROMPT_USED.formatted("p.id", "r.use_case_id", LIVE));

    /** How each access of these use cases stands, and what there is to be seen of it: parameters useCases and today. */
    static final String SEEN = """
            select r.*, s.seen, s.why, s.looked_at, s.by_scan
              from access_removal r
              join retirement t on t.tenant_id = r.tenant_id and t.use_case_id = r.use_case_id
              join lateral (%s union all %s union all %s union all %s) s on true
             where r.use_case_id = any(:useCases)
             order by r.use_case_id, r.kind, r.subject_id""".formatted(INTEGRATION, TOOL, TOOL_APPROVAL, PROMPT);

    /** Those of a connection, and tools that are seen there: parameter connection. */
    static final String AT_CONNECTION = """
            use_case_id in (
              select r.use_case_id from access_removal r where r.connection_id = :connection
              union
              select r.use_case_id from access_removal r
                join integration_tool x on x.tenant_id = r.tenant_id and x.tool_id = r.subject_id
                join integration i on i.tenant_id = x.tenant_id and i.id = x.integration_id and i.connection_id = :connection
               where r.kind = 'tool')""";

    /** Those with this access: parameters kind and subject. */
    static final String WITH_SUBJECT = """
            use_case_id in (select r.use_case_id from access_removal r where r.kind = :kind and r.subject_id = :subject)""";
}
