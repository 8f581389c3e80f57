package dev.remit.scan.snapshot;

import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a running scan reports until it ends. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Staging {

    private final JdbcClient jdbc;

    Staging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts waiting to be staged; the same key again under a question replaces the former. */
    public static final class Batch {

        private final Map<String, Facts.Row> rows = new LinkedHashMap<>();

        public void add(Question question, Observation observation) {
            Facts.Row row = Facts.row(question, observation);
            rows.put(row.question() + "|" + row.key(), row);
        }

        public int size() {
            return rows.size();
        }

        public void clear() {
            rows.clear();
        }
    }

    /** Stages a batch by one statement. */
    public void add(UUID scan, Batch batch) {
        if (batch.size() == 0) {
            return;
        }
        jdbc.sql("""
                insert into scan_staged(tenant_id, scan_id, question, key, type, principal, fact, hash, evidence)
                select remit_tenant(), ?, question, key, type, principal, fact::jsonb, decode(hash, 'hex'), evidence::jsonb
                  from unnest(?, ?, ?, ?, ?, ?, ?) as row(question, key, type, principal, fact, hash, evidence)
                on conflict (tenant_id, scan_id, question, key) do update
                   set type = excluded.type, principal = excluded.principal, fact = excluded.fact,
                       hash = excluded.hash, evidence = excluded.evidence""")
                .param(scan)
                .param(column(batch, Facts.Row::question))
                .param(column(batch, Facts.Row::key))
                .param(column(batch, Facts.Row::type))
                .param(column(batch, Facts.Row::principal))
                .param(column(batch, Facts.Row::fact))
                .param(column(batch, Facts.Row::hash))
                .param(column(batch, Facts.Row::evidence))
                .update();
    }

    /** Throws away what a scan reported. */
    public void discard(UUID scan) {
        jdbc.sql("delete from scan_staged where scan_id = ?").param(scan).update();
    }

    private static String[] column(Batch batch, Function<Facts.Row, String> column) {
        Collection<Facts.Row> rows = batch.rows.values();
        return rows.stream().map(column).toArray(String[]::new);
    }
}
