package dev.remit.scan.snapshot;

import dev.remit.plugin.Observation;
import dev.remit.plugin.Question;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a running scan reports until it ends: what arrived together under a question is one row, however many facts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Staging {

    private final JdbcClient jdbc;

    Staging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts waiting to be staged; the same key again under a question replaces the former. */
    public static final class Batch {

        private static final int FACTS = 5_000;
        private static final int CHARACTERS = 8_000_000;

        private final Facts written = new Facts();
        private final Map<Question, Map<String, Facts.Row>> pages = new EnumMap<>(Question.class);
        private int facts;
        private long characters;

        public void add(Question question, Observation observation) {
            Facts.Row row = written.row(observation);
            pages.computeIfAbsent(question, q -> new LinkedHashMap<>()).put(row.key(), row);
            facts++;
            characters += row.length();
        }

        /** Whether it is time to stage it. */
        public boolean full() {
            return facts >= FACTS || characters >= CHARACTERS;
        }

        public void clear() {
            pages.clear();
            facts = 0;
            characters = 0;
        }
    }

    /**
     * Stages a batch: a statement for each question it has facts of. Its transaction does not wait for the disk: what a power cut takes
     * from a scan that runs is read again, as it takes the positions that were stored with it.
     */
    public void add(UUID scan, Batch batch) {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
        batch.pages.forEach((question, rows) -> add(scan, question, rows.values()));
    }

    private void add(UUID scan, Question question, Collection<Facts.Row> rows) {
        jdbc.sql("""
                insert into scan_page(tenant_id, scan_id, number, question, keys, hashes, types, principals, facts, evidences)
                select remit_tenant(), :scan, (select coalesce(max(p.number), 0) + 1 from scan_page p where p.scan_id = :scan),
                       :question, :keys, :hashes, :types, :principals, :facts, :evidences""")
                .param("scan", scan)
                .param("question", question.name())
                .param("keys", column(rows, Facts.Row::key))
                .param("hashes", rows.stream().map(Facts.Row::hashed).toArray(byte[][]::new))
                .param("types", column(rows, Facts.Row::type))
                .param("principals", column(rows, Facts.Row::principal))
                .param("facts", column(rows, Facts.Row::fact))
                .param("evidences", column(rows, Facts.Row::evidence))
                .update();
    }

    /** Throws away what a scan reported. */
    public void discard(UUID scan) {
        jdbc.sql("delete from scan_page where scan_id = ?").param(scan).update();
    }

    private static String[] column(Collection<Facts.Row> rows, Function<Facts.Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
