package dev.remit.scan;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.RunQuestions;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the questions of scans: from where each is read, how far it is, how it ended, and what is known of it since. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class QuestionStore {

    /** Of so many scans one reads everything, so that what vanished from a log without a trace is noticed. */
    private static final int FULL_EVERY = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a scan that begins, or goes on, has to ask. Going on, it keeps what was staged up to the last checkpoint of each open
     * question and whatever belongs to an answered one; unless it is to be read with something else now: then it begins anew.
     *
     * @param readWith the versions of the connection and of its connector
     */
    RunQuestions prepare(ScanId scan, ConnectionId connection, String readWith, ConnectorDescriptor connector) {
        if (readWithAnother(scan, readWith)) {
            forget(scan);
        }
        insert(scan, connection, readWith, connector.questions());
        Map<Question, String> silent = new HashMap<>(connector.notExposed());
        silent.keySet().removeAll(connector.questions());
        insert(scan, connection, readWith, silent.keySet());
        silent.forEach((question, why) -> answer(scan, question, Coverage.notExposed(why)));
        jdbc.sql("""
                delete from scan_page s using scan_question q
                 where s.scan_id = ? and q.tenant_id = s.tenant_id and q.scan_id = s.scan_id and q.question = s.question
                   and q.status is null and q.position is null""").param(scan.value()).update();
        return open(scan, connector.questions());
    }

    private boolean readWithAnother(ScanId scan, String readWith) {
        return jdbc.sql("""
                update scan s set read_with = ? from scan before
                 where s.id = ? and before.tenant_id = s.tenant_id and before.id = s.id
                returning before.read_with is distinct from s.read_with""").params(readWith, scan.value()).query(Boolean.class).single();
    }

    private void forget(ScanId scan) {
        jdbc.sql("delete from scan_page where scan_id = ?").param(scan.value()).update();
        jdbc.sql("""
                update scan_question set status = null, detail = null, done = 0, total = null, position = null,
                       read_from = null, watermark = null, answered_after_ms = null where scan_id = ?""").param(scan.value()).update();
    }

    private void insert(ScanId scan, ConnectionId connection, String readWith, Collection<Question> questions) {
        jdbc.sql("""
                insert into scan_question(tenant_id, scan_id, question, read_from)
                select remit_tenant(), ?, asked.question, k.watermark
                  from unnest(?) as asked(question)
                  left join connection_question k on k.tenant_id = remit_tenant() and k.connection_id = ?
                        and k.question = asked.question and k.read_with = ? and k.since_full < ?
                on conflict do nothing""")
                .params(
                        scan.value(),
                        questions.stream().map(Question::name).toArray(String[]::new),
                        connection.value(),
                        readWith,
                        FULL_EVERY - 1)
                .update();
    }

    private RunQuestions open(ScanId scan, Set<Question> asked) {
        Set<Question> open = EnumSet.noneOf(Question.class);
        Map<Question, String> checkpoints = new EnumMap<>(Question.class);
        Map<Question, String> watermarks = new EnumMap<>(Question.class);
        jdbc.sql("select question, position, read_from from scan_question where scan_id = ? and status is null")
                .param(scan.value())
                .query((ResultSet row) -> {
                    Question question = Question.valueOf(row.getString("question"));
                    if (asked.contains(question)) {
                        open.add(question);
                        putIfThere(checkpoints, question, row, "position");
                        putIfThere(watermarks, question, row, "read_from");
                    }
                });
        return new RunQuestions(open, checkpoints, watermarks);
    }

    private static void putIfThere(Map<Question, String> map, Question question, ResultSet row, String column)
            throws SQLException {
        String value = row.getString(column);
        if (value != null) {
            map.put(question, value);
        }
    }

    void progress(ScanId id, Question question, long done, OptionalLong total) {
        jdbc.sql("update scan_question set done = ?, total = ? where scan_id = ? and question = ?")
                .param(done)
                .param(total.isPresent() ? total.getAsLong() : null)
                .param(id.value())
                .param(question.name())
                .update();
    }

    void position(ScanId id, Question question, String position) {
        jdbc.sql("update scan_question set position = ? where scan_id = ? and question = ?")
                .params(position, id.value(), question.name())
                .update();
    }

    void watermark(ScanId id, Question question, String position) {
        jdbc.sql("update scan_question set watermark = ? where scan_id = ? and question = ?")
                .params(position, id.value(), question.name())
                .update();
    }

    void answer(ScanId id, Question question, Coverage coverage) {
        jdbc.sql("""
                update scan_question q set status = ?, detail = ?,
                       answered_after_ms = extract(epoch from ?::timestamptz - s.started_at) * 1000
                  from scan s
                 where q.scan_id = ? and q.question = ? and s.tenant_id = q.tenant_id and s.id = q.scan_id""")
                .params(coverage.status().name(), coverage.detail(), now(), id.value(), question.name())
                .update();
    }

    /** Ends every question that is still open. */
    void answerOpen(ScanId id, Coverage coverage) {
        jdbc.sql("update scan_question set status = ?, detail = ? where scan_id = ? and status is null")
                .params(coverage.status().name(), coverage.detail(), id.value())
                .update();
    }

    /**
     * How a question ended.
     *
     * @param whole whether everything was read for it, not only what is newer than a watermark
     */
    record Ended(Question question, Coverage.Status status, boolean whole) {}

    /** How the questions ended that have ended. */
    List<Ended> ended(ScanId id) {
        return jdbc.sql("""
                select question, status, read_from is null as whole from scan_question
                 where scan_id = ? and status is not null""")
                .param(id.value())
                .query((row, n) -> new Ended(
                        Question.valueOf(row.getString("question")),
                        Coverage.Status.valueOf(row.getString("status")),
                        row.getBoolean("whole")))
                .list();
    }

    /** Carries how the questions ended over to what is known about the connection. A watermark counts once it is answered. */
    void remember(ScanId id) {
        jdbc.sql("""
                insert into connection_question as k (tenant_id, connection_id, question, status, detail, asked_at, answered_at,
                       unknown_since, watermark, read_with, since_full)
                select q.tenant_id, s.connection_id, q.question, q.status, q.detail, cast(:now as timestamptz),
                       case when q.status = 'ANSWERED' then cast(:now as timestamptz) end,
                       case when q.status not in ('ANSWERED', 'PARTIAL')
                                 and not (q.status = 'NOT_EXPOSED' and exists (select from scan_page f where f.tenant_id = q.tenant_id
                                            and f.scan_id = q.scan_id and f.question = q.question))
                            then cast(:now as timestamptz) end,
                       case when q.status = 'ANSWERED' then coalesce(q.watermark, q.read_from) end, s.read_with,
                       case when q.read_from is null then 0 else 1 end
                  from scan_question q join scan s on s.tenant_id = q.tenant_id and s.id = q.scan_id
                 where q.scan_id = :scan and q.status is not null
                on conflict (tenant_id, connection_id, question) do update set
                    status = excluded.status, detail = excluded.detail, asked_at = excluded.asked_at,
                    answered_at = coalesce(excluded.answered_at, k.answered_at),
                    attested_until = case when excluded.status = 'NOT_EXPOSED' then k.attested_until end,
                    unknown_since = case when excluded.unknown_since is null
                                           or (excluded.status = 'NOT_EXPOSED' and k.attested_until > :now) then null
                                         else coalesce(k.unknown_since, excluded.unknown_since) end,
                    watermark = case when excluded.status = 'ANSWERED' then excluded.watermark else k.watermark end,
                    read_with = case when excluded.status = 'ANSWERED' then excluded.read_with else k.read_with end,
                    since_full = case when excluded.status <> 'ANSWERED' then k.since_full
                                      when excluded.since_full = 0 then 0 else k.since_full + 1 end""").param("now", now()).param("scan", id.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
