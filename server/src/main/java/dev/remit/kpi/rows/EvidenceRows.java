package dev.remit.kpi.rows;

/**
 * One row for each evidence record a use case must have; the details are the codes of {@link #EVIDENCE_COMPLETE}'s parts:
 *
 * <ul>
 *   <li>{@code version}: the version at hand was frozen with its hash
 *   <li>{@code tier}: it was tiered, with the version of the rules
 *   <li>{@code accountable, executive-owner, operational-owner, technical-owner}: a member who is here carries the duty
 *   <li>{@code decision}: once it runs or was approved, each step of its approval was approved on the hash that was shown
 *   <li>{@code review}: while it runs approved, its next review lies ahead
 *   <li>{@code scan}: each AI integration linked to it was seen by the latest scan; unknown where that scan got no answer
 * </ul>
 */
public final class EvidenceRows {

    private EvidenceRows() {}

    private static final String ROW = """
            select u.id || '~' || %s as id, 'use-case' as subject_kind, u.id as subject_id, u.name,
                   coalesce(u.lane, 'none') as part, %s as detail, %s as counted, null::numeric as amount, null::timestamptz as at
              from use_case u
            """;

    /** Somebody is to decide on it, did, or it runs anyway. */
    private static final String GOVERNED = """
            (u.state in ('submitted', 'changes-requested', 'approved', 'suspended')
              or (u.state = 'unreviewed' and u.lane is not null))
            """;

    private static final String RUNS_OR_APPROVED =
            GOVERNED + " and (u.lane is not null or u.state in ('approved', 'suspended'))";

    private static final String LATEST_APPROVAL = """
             left join lateral (select a.id, a.round from approval a where a.tenant_id = u.tenant_id
                    and a.subject_kind = 'use-case' and a.subject_id = u.id order by a.id desc limit 1) a on true
            """;

    private static final String OWN_RECORDS = ROW.formatted("x.detail", "x.detail", "x.counted") + """
             left join lateral (
               select bool_or(d.duty = 'accountable') as accountable, bool_or(d.duty = 'executive-owner') as executive,
                      bool_or(d.duty = 'operational-owner') as operational, bool_or(d.duty = 'technical-owner') as technical
                 from ownership_assignment d
                 join membership m on (m.tenant_id, m.person_id) = (d.tenant_id, d.person_id) and m.left_at is null
                where (d.tenant_id, d.subject_kind, d.subject_id) = (u.tenant_id, 'use-case', u.id)) o on true
            cross join lateral (values
               ('version', exists (select from use_case_version v where v.tenant_id = u.tenant_id and v.use_case_id = u.id
                                      and v.number = u.version)),
               ('tier', u.tier is not null),
               ('accountable', coalesce(o.accountable, false)),
               ('executive-owner', coalesce(o.executive, false)),
               ('operational-owner', coalesce(o.operational, false)),
               ('technical-owner', coalesce(o.technical, false))) x(detail, counted)
            where""" + " " + GOVERNED;

    private static final String DECISIONS = ROW.formatted(
                    "coalesce(s.id::text, 'decision')",
                    "'decision'",
                    "coalesce(s.outcome = 'APPROVED' and s.decided_hash = r.hash and r.voided_at is null, false)")
            + LATEST_APPROVAL + """
             left join approval_round r on r.tenant_id = u.tenant_id and r.approval_id = a.id and r.number = a.round
             left join approval_step s on s.tenant_id = u.tenant_id and s.approval_id = a.id and s.round = a.round
            where""" + " " + RUNS_OR_APPROVED;

    private static final String REVIEWS =
            ROW.formatted("'review'", "'review'", "coalesce(u.next_review >= :today, false)")
                    + " where u.state = 'approved' and u.lane is not null";

    private static final String SCANS = ROW.formatted(
                    "i.id", "'scan'", "case when q.question is not null and q.unknown_since is null then true end")
            + """
              join integration i on i.tenant_id = u.tenant_id and i.use_case_id = u.id and i.gone_snapshot is null
              join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id and c.state <> 'removed'
              left join connection_question q on q.tenant_id = i.tenant_id and q.connection_id = i.connection_id
                                             and q.question = i.question
            where""" + " " + GOVERNED;

    public static final String EVIDENCE_COMPLETE =
            OWN_RECORDS + " union all " + DECISIONS + " union all " + REVIEWS + " union all " + SCANS;
}
