package dev.remit.kpi.rows;

/** Rows of figures over findings; the id is the key people know. */
public final class FindingRows {

    private static final String FINDING = """
            select 'F-' || f.number as id, 'finding' as subject_kind, f.id as subject_id, f.subject_name as name,
                   (array['low', 'medium', 'high'])[f.severity] as part,\s""";

    private FindingRows() {}

    /** Unresolved, as the list of findings has it. The detail is how long it has been open. */
    public static final String FINDINGS_OPEN = FINDING + """
            case when f.raised_at > :now - interval '7 days' then 'week'
                 when f.raised_at > :now - interval '30 days' then 'month'
                 when f.raised_at > :now - interval '90 days' then 'quarter' else 'older' end as detail,
            true as counted, null::numeric as amount, f.raised_at as at
              from finding f where f.state in ('open', 'in-progress')""";

    public static final String FINDINGS_IN_TIME = FINDING + """
            f.close_reason as detail, (f.closed_at at time zone :zone)::date <= f.due_on as counted,
            null::numeric as amount, f.closed_at as at
              from finding f where f.state = 'closed' and f.closed_at >= :since""";
}
