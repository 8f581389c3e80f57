package dev.remit.scan.snapshot;

import dev.remit.plugin.Question;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the next snapshot of a connection from what a scan staged: one statement, however many facts, which reads the keys and hashes of
 * either side once and the facts themselves only where they are new. A fact ends only under a question that was answered in full; under
 * any other, what was not seen is not known to be gone. Under a partial answer it is not known to hold either, and marked so until it is
 * seen again: that is no drift, so it has no history. Nor has when something was last used, which changes with every use.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SnapshotMerge {

    private static final String STAGED = """
            staged as (
              select p.question, p.number, f.n, f.key, f.hash
                from scan_page p cross join lateral unnest(p.keys, p.hashes) with ordinality as f(key, hash, n)
               where p.scan_id = :scan
            )""";

    /** A fact that was read twice counts as it was read last. */
    private static final String MERGE = """
            with known as (
              select ctid as place, question, key, hash, type, principal, unconfirmed_since
                from observation where connection_id = :connection and to_snapshot is null
            ), %s, differing as materialized (
              select * from (
                select k.place, coalesce(k.question, s.question) as question, coalesce(k.key, s.key) as key, s.number, s.n,
                       case when k.hash is null then 'new'
                            when s.hash is null and k.question = any(:complete) then 'gone'
                            when s.hash is null and k.question = any(:partial) and k.unconfirmed_since is null
                                 and not starts_with(k.principal, :attested) then 'doubted'
                            when s.hash is null then null
                            when s.hash <> k.hash and k.type = 'use' then 'used'
                            when s.hash <> k.hash then 'changed'
                            when k.unconfirmed_since is not null then 'confirmed' end as what
                  from known k full join staged s on s.question = k.question and s.key = k.key) pair
               where what is not null
            ), diff as materialized (
              select * from differing d
               where not exists (select from staged s where s.question = d.question and s.key = d.key and s.number > d.number)
            ), ended as (
              update observation set to_snapshot = :snapshot
               where ctid = any(array(select place from diff where what in ('gone', 'changed')))
            ), doubted as (
              update observation set unconfirmed_since = :now
               where ctid = any(array(select place from diff where what = 'doubted'))
            ), confirmed as (
              update observation set unconfirmed_since = null
               where ctid = any(array(select place from diff where what = 'confirmed'))
            ), news as (
              select d.what, d.place, d.question, d.key, f.type, f.principal, f.fact, f.hash, f.evidence
                from scan_page p
                cross join lateral unnest(p.types, p.principals, p.facts, p.hashes, p.evidences) with ordinality
                        as f(type, principal, fact, hash, evidence, n)
                join diff d on d.number = p.number and d.n = f.n and d.what in ('new', 'changed', 'used')
               where p.scan_id = :scan and p.number in (select number from diff)
            ), used as (
              update observation o set fact = n.fact::jsonb, hash = n.hash, evidence = n.evidence::jsonb, unconfirmed_since = null
                from news n where n.what = 'used' and o.ctid = n.place
                 and o.ctid = any(array(select place from diff where what = 'used'))
            ), begun as (
              insert into observation(tenant_id, connection_id, question, key, from_snapshot, type, principal, fact, hash, evidence)
              select remit_tenant(), :connection, question, key, :snapshot, type, principal, fact::jsonb, hash, evidence::jsonb
                from news where what in ('new', 'changed')
            )
            select what, count(*) as facts from diff group by what""".formatted(STAGED);

    /** The last pages first, as no key is taken a second time. */
    private static final String FIRST = """
            insert into observation(tenant_id, connection_id, question, key, from_snapshot, type, principal, fact, hash, evidence)
            select remit_tenant(), :connection, p.question, f.key, :snapshot, f.type, f.principal, f.fact::jsonb, f.hash, f.evidence::jsonb
              from (select * from scan_page where scan_id = :scan order by number desc) p
              cross join lateral unnest(p.keys, p.types, p.principals, p.facts, p.hashes, p.evidences)
                      as f(key, type, principal, fact, hash, evidence)
            on conflict do nothing""";

    /** Fewer are looked up quickly in whatever order. */
    static final int MANY = 2_000;

    private final JdbcClient jdbc;
    private final Staging staging;
    private final Clock clock;

    SnapshotMerge(JdbcClient jdbc, Staging staging, Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.clock = clock;
    }

    /**
     * A snapshot.
     *
     * @param news how many facts it holds otherwise than the one before
     * @param everywhere whether what follows from any of the facts may be another: there were none, or some are held or not held any more
     *     without being new
     */
    record Made(int number, long news, boolean everywhere) {}

    Made merge(UUID scan, UUID connection, Completeness seen) {
        int snapshot = next(connection);
        Merge.nestedLoops(jdbc, "off");
        Made made = knows(connection)
                ? change(scan, connection, snapshot, seen)
                : new Made(snapshot, begin(scan, connection, snapshot), true);
        Merge.nestedLoops(jdbc, "on");
        if (made.news() >= MANY) {
            count(made.news());
        }
        staging.discard(scan);
        return made;
    }

    private int next(UUID connection) {
        return jdbc.sql("select coalesce(max(snapshot), 0) + 1 from scan where connection_id = ?")
                .param(connection)
                .query(Integer.class)
                .single();
    }

    private boolean knows(UUID connection) {
        return jdbc.sql("select exists (select from observation where connection_id = ?)")
                .param(connection)
                .query(Boolean.class)
                .single();
    }

    private int begin(UUID scan, UUID connection, int snapshot) {
        return jdbc.sql(FIRST)
                .param("scan", scan)
                .param("connection", connection)
                .param("snapshot", snapshot)
                .update();
    }

    /** If there are more than were counted last: what follows from the facts is looked up by what is known of their number. */
    private void count(long facts) {
        jdbc.sql("""
                        select remit_count_facts() from pg_class
                         where oid = 'observation'::regclass and reltuples < 2 * ?""").param(facts).query(row -> {});
    }

    private Made change(UUID scan, UUID connection, int snapshot, Completeness seen) {
        Map<String, Long> facts = new HashMap<>();
        jdbc.sql(MERGE)
                .param("scan", scan)
                .param("connection", connection)
                .param("snapshot", snapshot)
                .param("complete", names(seen.complete()))
                .param("partial", names(seen.partial()))
                .param("attested", AttestedFacts.PREFIX)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    facts.put(row.getString("what"), row.getLong("facts"));
                });
        return new Made(
                snapshot,
                facts.values().stream().mapToLong(Long::longValue).sum(),
                facts.containsKey("doubted") || facts.containsKey("confirmed"));
    }

    private static String[] names(Set<Question> questions) {
        return questions.stream().map(Question::name).toArray(String[]::new);
    }
}
