package dev.remit.kpi.rows;

/** Rows of figures over the register. Every row query has the columns of {@code KpiRow}. */
public final class RegisterRows {

    /** In use: it runs somewhere, and nobody ended, stopped or declined it. */
    public static final String IN_USE =
            "u.lane is not null and u.state in ('unreviewed', 'submitted', 'changes-requested', 'approved')";

    private static final String USE_CASE =
            "select u.id::text as id, 'use-case' as subject_kind, u.id as subject_id, u.name, u.lane as part, u.state as detail, ";

    private static final String PLAIN =
            " as counted, null::numeric as amount, null::timestamptz as at from use_case u ";

    private RegisterRows() {}

    public static final String ADOPTION =
            USE_CASE + "coalesce(u.lane = 'production', false)" + PLAIN + "where u.state = 'approved'";

    public static final String VALUE_EXPECTED = USE_CASE + """
            case when u.currency = :currency then true end as counted,
            case when u.currency = :currency then u.value_minor::numeric end as amount, null::timestamptz as at
              from use_case u where u.state = 'approved' and u.lane = 'production'""";

    public static final String VALUE_STATED = USE_CASE + "u.value_minor is not null" + PLAIN + "where " + IN_USE;

    public static final String DECIDED = USE_CASE + "u.state = 'approved'" + PLAIN + "where " + IN_USE;

    public static final String ABOVE_RISK_LIMIT = USE_CASE + "u.residual_risk > :riskLimit" + PLAIN + "where " + IN_USE;

    public static final String REVIEW_CURRENT =
            USE_CASE + "u.next_review >= :today" + PLAIN + "where u.state = 'approved' and u.lane is not null";

    /** What RACI and the three owners of a thing look like; {@code s} is the thing. */
    private static final String DUTIES = """
            left join lateral (
              select count(*) filter (where a.duty = 'accountable') as accountable,
                     count(*) filter (where a.duty = 'executive-owner') as executive,
                     count(*) filter (where a.duty = 'operational-owner') as operational,
                     count(*) filter (where a.duty = 'technical-owner') as technical,
                     count(*) filter (where a.duty = 'responsible') as responsible,
                     count(*) filter (where m.left_at is not null and a.duty in
                       ('accountable', 'executive-owner', 'operational-owner', 'technical-owner')) as gone,
                     count(distinct a.person_id) filter (where a.duty in
                       ('executive-owner', 'operational-owner', 'technical-owner')) as owners
                from ownership_assignment a
                join membership m on (m.tenant_id, m.person_id) = (a.tenant_id, a.person_id)
               where (a.tenant_id, a.subject_kind, a.subject_id) = (s.tenant_id, s.subject_kind, s.subject_id)) o on true
            """;

    /** No gap of any kind; must say the same as {@code ownership}, which a test compares. */
    public static final String OWNERSHIP_COMPLETE =
            """
            select s.subject_id::text as id, s.subject_kind, s.subject_id, s.name, u.lane as part, u.state as detail,
                   o.accountable = 1 and o.executive = 1 and o.operational = 1 and o.technical = 1 and o.responsible > 0
                     and o.gone = 0 and o.owners > 1 as counted, null::numeric as amount, null::timestamptz as at
              from ownership_subject s
              left join use_case u on u.tenant_id = s.tenant_id and u.id = s.subject_id
            """ + DUTIES + "where s.subject_kind = 'use-case' and s.name is not null";
}
