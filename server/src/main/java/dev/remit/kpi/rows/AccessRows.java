package dev.remit.kpi.rows;

/** Rows of figures over connections and the AI integrations that scans found in them. */
public final class AccessRows {

    private static final String INTEGRATION = """
              from integration i
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
            """;

    /** What several connections see is one. */
    private static final String FOUND = " where i.gone_snapshot is null and i.part_of is null";

    private AccessRows() {}

    /** Its own accountable, or that of the use case it belongs to, who is here. */
    public static final String INTEGRATIONS_OWNED = """
            select i.id::text as id, 'integration' as subject_kind, i.id as subject_id, i.name, c.name as part,
                   null::text as detail, exists (select from ownership_assignment a
                       join membership m on (m.tenant_id, m.person_id) = (a.tenant_id, a.person_id) and m.left_at is null
                      where a.tenant_id = i.tenant_id and a.duty = 'accountable'
                        and ((a.subject_kind = 'integration' and a.subject_id = i.id)
                          or (a.subject_kind = 'use-case' and a.subject_id = i.use_case_id))) as counted,
                   null::numeric as amount, i.first_seen_at as at
            """ + INTEGRATION + FOUND;

    public static final String INTEGRATIONS_LINKED = """
            select i.id::text as id, 'integration' as subject_kind, i.id as subject_id, i.name, c.name as part,
                   null::text as detail, i.use_case_id is not null as counted, null::numeric as amount, i.first_seen_at as at
            """ + INTEGRATION + FOUND;

    /**
     * Each of the five capabilities of each integration. The detail is the strongest basis on which it can, {@code no} where
     * it was checked in full and cannot, {@code unseen} where we could not see.
     */
    public static final String ACCESS_KNOWN = """
            select i.id || '~' || k.capability as id, 'integration' as subject_kind, i.id as subject_id, i.name,
                   k.capability as part, x.detail, x.detail <> 'unseen' as counted, null::numeric as amount,
                   null::timestamptz as at
            """ + INTEGRATION + """
             cross join (values ('SEE'), ('INFER'), ('STORE'), ('CHANGE'), ('TRIGGER')) k(capability)
             cross join lateral (select coalesce(
                 (select lower(a.basis) from integration_access a
                    join integration p on p.tenant_id = a.tenant_id and p.id = a.integration_id
                   where a.tenant_id = i.tenant_id and (p.id = i.id or p.part_of = i.id) and a.capability = k.capability
                     and a.until_snapshot is null
                   order by array_position(array['DECLARED', 'INFERRED', 'EFFECTIVE', 'OBSERVED', 'ATTESTED'], a.basis) desc
                   limit 1),
                 (select 'no' from connection_question q where q.tenant_id = i.tenant_id
                     and q.connection_id = i.connection_id and q.question = 'GRANTS' and q.status = 'ANSWERED'
                     and q.detail = ''),
                 'unseen') as detail) x
            """ + FOUND;

    /** By its latest scan that ended; the detail is how it ended, {@code never} if none did. */
    public static final String CONNECTIONS_SCANNED = """
            select c.id::text as id, 'connection' as subject_kind, c.id as subject_id, c.name, c.connector as part,
                   coalesce(s.state, 'never') as detail, coalesce(s.state = 'finished', false) as counted,
                   null::numeric as amount, s.finished_at as at
              from connection c
              left join lateral (select s.state, s.finished_at from scan s where s.tenant_id = c.tenant_id
                     and s.connection_id = c.id and s.state in ('finished', 'partial', 'failed')
                   order by s.finished_at desc, s.id desc limit 1) s on true
             where c.state = 'enabled'""";
}
