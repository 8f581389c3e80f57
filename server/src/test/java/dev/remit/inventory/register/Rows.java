package dev.remit.inventory.register;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many register entries at once, with every sort of value unknown in some of them, written behind the application's back. */
public final class Rows {

    private final JdbcClient superuser;
    private final UUID tenant;

    public Rows(JdbcClient superuser, UUID tenant) {
        this.superuser = superuser;
        this.tenant = tenant;
    }

    /** Numbers {@code from} (inclusive) to {@code to} (exclusive). */
    public void add(int from, int to) {
        superuser
                .sql("""
                with made as (
                  insert into use_case(tenant_id, id, name, name_key, state, lane, function, tier, rule_set, residual_risk,
                                       value_minor, currency, accountable_id, accountable_name, accountable_key, seen_at,
                                       last_evidence_at, next_review, created_at, changed_at)
                  select :tenant, gen_random_uuid(), 'Drafting ' || (n::bigint * 7919 % 1000) || ' number' || n,
                         'drafting ' || (n::bigint * 7919 % 1000) || ' number' || n,
                         (array['approved', 'submitted', 'unreviewed'])[1 + n % 3],
                         (array['experiment', 'production', 'oversight', null])[1 + n % 4],
                         (array['content', 'campaign', 'service', null])[1 + n / 2 % 4],
                         t.tier, case when t.tier is not null then 'v1' end, case when t.tier is not null then n % 100 end,
                         v.value, case when v.value is not null then 'EUR' end,
                         p.id, p.name, lower(p.name),
                         case when n % 2 = 0 then timestamptz '2026-10-01' + n * interval '7 hours' end,
                         case when n % 5 > 0 then timestamptz '2026-10-10' + (n * 31 % 1000) * interval '1 hour' end,
                         case when n % 3 > 0 then date '2026-12-01' + n * 13 % 90 end,
                         now(), now()
                    from generate_series(:from, :to - 1) as n
                    cross join lateral (select (array['minimal', 'limited', 'high', 'prohibited', null])[1 + n % 5] as tier) t
                    cross join lateral (select case when n % 4 > 0 then n::bigint * 104729 % 5000 end as value) v
                    left join lateral (select md5((n % 7)::text)::uuid as id, 'Person ' || n % 7 as name where n % 7 > 0) p on true
                  returning id, name_key)
                insert into use_case_word(tenant_id, word, name_key, use_case_id)
                select distinct :tenant::uuid, word, name_key, id from made, regexp_split_to_table(name_key, ' ') as word""")
                .param("tenant", tenant)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
