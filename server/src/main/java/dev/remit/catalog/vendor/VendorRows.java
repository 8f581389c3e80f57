package dev.remit.catalog.vendor;

import dev.remit.identity.PersonId;
import dev.remit.shared.Folded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vendors and the answers about them. */
@Repository
class VendorRows {

    /** The latest answer to each question of a vendor, and how they stand, as one row beside it. */
    private static final String SELECT = """
            select v.id, v.name, v.name_key, k.answered, k.expired, cardinality(:keys) - k.answered - k.expired as open,
                   k.contract_ends
              from vendor v
              cross join lateral (
                select count(*) filter (where l.valid_until >= :today) as answered,
                       count(*) filter (where l.valid_until < :today) as expired,
                       min(l.answer) filter (where l.question = 'contract-end')::date as contract_ends
                  from (select distinct on (a.question) a.question, a.answer, a.valid_until from vendor_answer a
                         where a.tenant_id = v.tenant_id and a.vendor_id = v.id and a.question = any(:keys)
                         order by a.question, a.number desc) l) k
             where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    VendorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Vendor> page(String[] keys, LocalDate today, VendorFilter filter, String after, int limit) {
        String gaps = filter.gaps() ? " and k.answered < cardinality(:keys)" : "";
        return jdbc.sql(SELECT + "v.name_key > :after and strpos(v.name_key, :text) > 0" + gaps
                        + " order by v.name_key limit :limit")
                .param("keys", keys)
                .param("today", today)
                .param("after", after)
                .param("text", Folded.text(filter.text()))
                .param("limit", limit)
                .query(VendorRows::vendor)
                .list();
    }

    Optional<Vendor> find(String[] keys, LocalDate today, UUID id) {
        return jdbc.sql(SELECT + "v.id = :id")
                .param("keys", keys)
                .param("today", today)
                .param("id", id)
                .query(VendorRows::vendor)
                .optional();
    }

    /** The latest to each question. */
    List<VendorAnswer> answers(UUID vendor, LocalDate today) {
        return jdbc.sql("""
                select distinct on (question) *, valid_until < ? as expired from vendor_answer where vendor_id = ?
                 order by question, number desc""").params(today, vendor).query(VendorRows::answer).list();
    }

    /** The latest to each question, of these. */
    Map<UUID, Map<String, VendorAnswer>> answers(Collection<UUID> vendors, LocalDate today) {
        Map<UUID, Map<String, VendorAnswer>> all = new HashMap<>();
        jdbc.sql("""
                select distinct on (vendor_id, question) *, valid_until < ? as expired from vendor_answer where vendor_id = any(?)
                 order by vendor_id, question, number desc""").params(today, vendors.toArray(UUID[]::new)).query(row -> {
            VendorAnswer answer = answer(row, 0);
            all.computeIfAbsent(row.getObject("vendor_id", UUID.class), id -> new HashMap<>())
                    .put(answer.question(), answer);
        });
        return all;
    }

    /** All to one question, the latest first. */
    List<VendorAnswer> history(UUID vendor, String question, LocalDate today, int limit) {
        return jdbc.sql("""
                select *, valid_until < ? as expired from vendor_answer where vendor_id = ? and question = ?
                 order by number desc limit ?""")
                .params(today, vendor, question, limit)
                .query(VendorRows::answer)
                .list();
    }

    void add(UUID vendor, String question, int questionnaire, AnswerDraft draft, PersonId by) {
        jdbc.sql("""
                insert into vendor_answer(tenant_id, vendor_id, question, number, questionnaire, answer, source, answered_by,
                                          answered_at, valid_until)
                select remit_tenant(), ?, ?, 1 + coalesce(max(number), 0), ?, ?, ?, ?, ?, ?
                  from vendor_answer where vendor_id = ? and question = ?""")
                .param(vendor)
                .param(question)
                .param(questionnaire)
                .param(draft.answer())
                .param(draft.source())
                .param(by.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(draft.validUntil().orElseThrow())
                .param(vendor)
                .param(question)
                .update();
    }

    /** So that two answers at once are given one after the other; false if there is no such vendor. */
    boolean lock(UUID vendor) {
        return jdbc.sql("select id from vendor where id = ? for update")
                .param(vendor)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<ExpiredAnswers.Expired> expired(String[] keys, LocalDate today) {
        return jdbc.sql("""
                select v.id, v.name, array_agg(l.question order by l.question) as questions
                  from (select distinct on (vendor_id, question) vendor_id, question, valid_until from vendor_answer
                         where question = any(?) order by vendor_id, question, number desc) l
                  join vendor v on v.id = l.vendor_id
                 where l.valid_until < ? group by v.id, v.name order by v.id""")
                .param(keys)
                .param(today)
                .query((row, n) -> new ExpiredAnswers.Expired(
                        row.getObject("id", UUID.class), row.getString("name"), Arrays.asList((String[])
                                row.getArray("questions").getArray())))
                .list();
    }

    private static Vendor vendor(ResultSet row, int n) throws SQLException {
        return new Vendor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("answered"),
                row.getInt("expired"),
                row.getInt("open"),
                Optional.ofNullable(row.getObject("contract_ends", LocalDate.class)));
    }

    private static VendorAnswer answer(ResultSet row, int n) throws SQLException {
        return new VendorAnswer(
                row.getString("question"),
                row.getInt("number"),
                row.getString("answer"),
                row.getString("source"),
                new PersonId(row.getObject("answered_by", UUID.class)),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("expired"));
    }
}
