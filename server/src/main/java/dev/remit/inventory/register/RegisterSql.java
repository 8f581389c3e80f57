package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
import dev.remit.shared.Folded;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a filter into conditions that can use indexes under row-level security: equality, ranges and existence, no LIKE. The
 * beginning of a word is the range of words from it to it followed by the last character there is.
 */
final class RegisterSql {

    private static final String LAST = Character.toString(0x10FFFF);
    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>(List.of("u.state <> 'draft'"));
    private final Map<String, Object> params = new HashMap<>();

    private RegisterSql() {}

    static RegisterSql of(RegisterFilter filter) {
        RegisterSql sql = new RegisterSql();
        sql.among("u.tier", filter.tiers());
        sql.among("u.lane", filter.lanes());
        sql.among("u.state", filter.states());
        sql.among("u.function", filter.functions());
        filter.tool()
                .ifPresent(tool -> sql.add(
                        "exists (select from use_case_tool t where t.use_case_id = u.id and t.tool_id = :p)", tool));
        sql.people(filter.people());
        sql.when(filter.when());
        Folded.words(filter.text()).stream().limit(MOST_WORDS).forEach(sql::word);
        return sql;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    private void among(String column, Collection<? extends Coded> values) {
        if (!values.isEmpty()) {
            add(column + " = any(:p)", values.stream().map(Coded::code).toArray(String[]::new));
        }
    }

    private void people(RegisterFilter.People people) {
        people.accountable().map(PersonId::value).ifPresent(id -> add("u.accountable_id = :p", id));
        people.carrier()
                .map(PersonId::value)
                .ifPresent(id -> add(
                        "exists (select from use_case_carrier c where c.use_case_id = u.id and c.person_id = :p)", id));
        if (people.nobodyAccountable()) {
            conditions.add("u.accountable_id is null");
        }
    }

    private void when(RegisterFilter.When when) {
        when.seenSince().ifPresent(since -> add("u.seen_at >= :p", since.atOffset(ZoneOffset.UTC)));
        when.noEvidenceSince()
                .ifPresent(since ->
                        add("(u.last_evidence_at is null or u.last_evidence_at < :p)", since.atOffset(ZoneOffset.UTC)));
        when.reviewDueBy().ifPresent(day -> add("u.next_review <= :p", day));
    }

    private void word(String word) {
        String from = put(word);
        String to = put(word + LAST);
        conditions.add("u.id in (select w.use_case_id from use_case_word w where w.word >= :" + from + " and w.word < :"
                + to + ")");
    }

    private void add(String condition, Object value) {
        conditions.add(condition.replace(":p", ":" + put(value)));
    }

    private String put(Object value) {
        String name = "p" + params.size();
        params.put(name, value);
        return name;
    }
}
