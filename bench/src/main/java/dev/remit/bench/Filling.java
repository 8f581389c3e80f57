package dev.remit.bench;

import dev.remit.identity.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many rows at once, by SQL as superuser: rows of the shape the product's services write, every sort of value unknown in some
 * of them. Through the services a million would take hours. A person answers for about a hundred use cases, whatever the size
 * of the register; everything else is independent of everything else.
 */
final class Filling {

    private final JdbcClient trusting;
    private final UUID tenant;
    private final UUID[] people;

    Filling(JdbcClient trusting, Company company, List<PersonId> people) {
        this.trusting = trusting;
        this.tenant = company.tenant().value();
        this.people = people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    /** Use cases with their words and with who carries them. */
    void useCases(int count) {
        send("""
                insert into use_case(tenant_id, id, name, name_key, state, lane, function, tier, rule_set, residual_risk,
                                     value_minor, currency, accountable_id, accountable_name, accountable_key, tools, seen_at,
                                     last_evidence_at, next_review, created_at, changed_at)
                select :tenant, uuidv7(), initcap(n.name), n.name,
                       (array['approved', 'submitted', 'unreviewed'])[1 + h.a % 3],
                       (array['experiment', 'production', 'oversight', null])[1 + h.b % 4],
                       (array['content', 'campaign', 'service', null])[1 + h.c % 4],
                       t.tier, case when t.tier is not null then 'v1' end, case when t.tier is not null then i % 100 end,
                       v.value, case when v.value is not null then 'EUR' end,
                       p.id, p.name, lower(p.name), array['Copymill', 'Zendesk AI'],
                       case when h.e % 2 = 0 then timestamptz '2025-10-01' + h.a % 9000 * interval '1 hour' end,
                       case when h.f % 5 > 0 then timestamptz '2025-10-10' + h.b * interval '8 minutes' end,
                       case when h.g % 3 > 0 then date '2026-12-01' + (h.c % 300)::int end, now(), now()
                  from generate_series(1, :count) as i
                  cross join lateral (select x & 65535 as a, (x >> 8) & 65535 as b, (x >> 16) & 65535 as c, (x >> 24) & 65535 as d,
                         (y & 65535) as e, (y >> 8) & 65535 as f, (y >> 16) & 65535 as g, (y >> 24) & 65535 as h
                    from (select hashint8extended(i, 1) as x, hashint8extended(i, 2) as y)) h
                  cross join lateral (select (array['reply', 'alt text', 'subject line', 'churn score', 'lead'])[1 + h.d % 5] || ' '
                         || (array['drafting', 'ranking', 'summary', 'translation'])[1 + h.e / 3 % 4] || ' for '
                         || (array['spring', 'renewal', 'press', 'retail', 'sports'])[1 + h.f / 5 % 5] || ' ' || i as name) n
                  cross join lateral (select (array['minimal', 'limited', 'high', 'prohibited', null])[1 + h.g / 3 % 5] as tier) t
                  cross join lateral (select case when h.h % 4 > 0 then (i * 104729::bigint % 5000000) end as value) v
                  left join lateral (select coalesce((:people::uuid[])[1 + i / 100], md5((i / 100)::text)::uuid) as id,
                         'Person ' || i / 100 as name where h.a % 7 > 0) p on true""", count);
        send("""
                insert into use_case_word(tenant_id, word, name_key, use_case_id)
                select distinct tenant_id, word, name_key, id from use_case,
                       regexp_split_to_table(name_key || ' copymill zendesk ' || coalesce(accountable_key, ''), ' +') as word
                 where tenant_id = :tenant and word <> '' and :count > 0""", count);
        send("""
                insert into use_case_carrier(tenant_id, person_id, use_case_id, duty)
                select tenant_id, accountable_id, id, 'accountable' from use_case
                 where tenant_id = :tenant and accountable_id is not null and :count > 0""", count);
        for (String table : List.of("use_case", "use_case_word", "use_case_carrier")) {
            trusting.sql("vacuum analyze " + table).update();
        }
    }

    /** Evidence, all but the last hundredth sealed. */
    void evidence(int count) {
        send("""
                insert into evidence_record(tenant_id, id, at, person_id, actor, act, subject_kind, subject_id, subject_version,
                                            reason, details, leaf_hash)
                select :tenant, uuidv7(), timestamptz '2026-11-01' - (:count - i) * interval '20 seconds',
                       (:people::uuid[])[1 + i % cardinality(:people::uuid[])], 'Person ' || i % cardinality(:people::uuid[]),
                       (array['use-case.answered', 'use-case.submitted', 'approval.approved', 'scan.ended', 'finding.raised'])[1 + i % 5],
                       (array['use-case', 'use-case', 'use-case', 'scan', 'finding'])[1 + i % 5],
                       md5((i % 5000)::text)::uuid, '3', case when i % 3 = 0 then 'Because it is so' end,
                       '{"question": "autonomy", "answer": "recommend"}', sha256(i::text::bytea)
                  from generate_series(1, :count) as i""", count);
        send("""
                insert into evidence_entry(tenant_id, index, record_id, leaf_hash)
                select tenant_id, row_number() over (order by written_by, written_as) - 1, id, leaf_hash
                  from evidence_record where tenant_id = :tenant
                 order by written_by, written_as limit :count - :count / 100""", count);
        trusting.sql("vacuum analyze evidence_record").update();
        trusting.sql("vacuum analyze evidence_entry").update();
    }

    /** The ids that are made, as {@code md5(text)::uuid} makes them in the database. */
    static UUID md5(String text) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private void send(String sql, int count) {
        JdbcClient.StatementSpec statement =
                trusting.sql(sql).param("tenant", tenant).param("count", count);
        if (sql.contains(":people")) {
            statement.param("people", people);
        }
        statement.update();
    }
}
