package dev.remit.kpi.rows;

/** Rows of figures over decisions. */
public final class DecisionRows {

    private DecisionRows() {}

    /** Final decisions of the period; the clock starts again where a material change voided an earlier one. */
    public static final String REQUEST_TO_DECISION = """
            select a.id::text as id, a.subject_kind, a.subject_id, r.title as name, r.tier as part, lower(a.state) as detail,
                   true as counted, extract(epoch from d.at - coalesce(v.at, a.opened_at))::numeric as amount, d.at
              from approval a
              join approval_round r on r.tenant_id = a.tenant_id and r.approval_id = a.id and r.number = a.round
              join lateral (select max(s.decided_at) as at from approval_step s
                             where s.tenant_id = a.tenant_id and s.approval_id = a.id and s.round = a.round) d on true
              left join lateral (select max(o.voided_at) as at from approval_round o
                                  where o.tenant_id = a.tenant_id and o.approval_id = a.id) v on true
             where a.state in ('APPROVED', 'DECLINED') and d.at >= :since""";

    private static final String STEP = """
            select s.id::text as id, a.subject_kind, a.subject_id, r.title as name,
                   case when s.duty = 'anybody' then s.duty else coalesce(s.role_key, 'accountable') end as part,\s""";

    private static final String OF_STEPS = """
              from approval_step s
              join approval a on a.tenant_id = s.tenant_id and a.id = s.approval_id
              join approval_round r on r.tenant_id = s.tenant_id and r.approval_id = s.approval_id and r.number = s.round
            """;

    private static final String DECIDED = OF_STEPS + " where s.outcome is not null and s.decided_at >= :since";

    public static final String DECISION_TURNAROUND = STEP + """
            lower(s.outcome) as detail, true as counted,
            extract(epoch from s.decided_at - s.since)::numeric as amount, s.decided_at as at
            """ + DECIDED;

    public static final String DECISIONS_IN_TIME = STEP + """
            lower(s.outcome) as detail, s.decided_at <= s.due_at as counted, null::numeric as amount, s.decided_at as at
            """ + DECIDED;

    /** The same steps as {@code approval} lists as waiting. */
    public static final String DECISIONS_LATE = STEP + """
            null::text as detail, s.due_at < :now as counted, null::numeric as amount, s.since as at
            """ + OF_STEPS + """
             where s.since is not null and s.outcome is null and a.state = 'OPEN' and s.round = a.round""";

    public static final String APPROVALS_VOIDED = """
            select r.approval_id || '~' || r.number as id, a.subject_kind, a.subject_id, r.title as name, r.tier as part,
                   null::text as detail, r.voided_at is not null as counted, null::numeric as amount, r.voided_at as at
              from approval_round r join approval a on a.tenant_id = r.tenant_id and a.id = r.approval_id
             where r.opened_at >= :since""";
}
