package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a filter into conditions that can use indexes under row-level security: equality, ranges and existence, no LIKE. The
 * beginning of a word is the range of words from it to it followed by the last character there is.
 */
final class RegisterSql {

    /** Condition for use cases that the register lists. */
    static final String LISTED = "u.state <> 'draft'";

    private final List<String> conditions = new ArrayList<>(List.of(LISTED));
    private final Map<SearchWord, String> words = new LinkedHashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private RegisterSql() {}

    static RegisterSql of(RegisterFilter filter, List<SearchWord> words) {
        RegisterSql sql = new RegisterSql();
        sql.among("u.tier", filter.tiers());
        sql.among("u.lane", filter.lanes());
        sql.among("u.state", filter.states());
        sql.among("u.function", filter.functions());
        if (!filter.patterns().isEmpty()) {
            sql.add("u.pattern = any(:p)", filter.patterns().toArray(String[]::new));
        }
        filter.tool().ifPresent(tool -> sql.linked("use_case_tool", "tool_id", tool));
        sql.people(filter.people());
        sql.when(filter.when());
        words.forEach(sql::word);
        return sql;
    }

    String where() {
        return where(words.values().stream());
    }

    /** Without asking for a word whose use cases are gone through anyway. */
    String where(SearchWord followed) {
        return where(words.entrySet().stream()
                .filter(word -> !word.getKey().equals(followed))
                .map(Map.Entry::getValue));
    }

    private String where(Stream<String> asked) {
        return Stream.concat(conditions.stream(), asked).collect(Collectors.joining(" and "));
    }

    Map<String, Object> params() {
        return params;
    }

    /** Queries for ids, each of a set that what is looked for is part of. */
    List<String> sets() {
        return sets;
    }

    /** Only those of a set, which is small. */
    void within(String set) {
        conditions.add("u.id = any(array(" + set + "))");
    }

    private void among(String column, Collection<? extends Coded> values) {
        if (!values.isEmpty()) {
            add(column + " = any(:p)", values.stream().map(Coded::code).toArray(String[]::new));
        }
    }

    private void people(RegisterFilter.People people) {
        people.accountable().map(PersonId::value).ifPresent(id -> {
            add("u.accountable_id = :p", id);
            sets.add("select a.id from use_case a where a.accountable_id = :" + put(id));
        });
        people.carrier().map(PersonId::value).ifPresent(id -> linked("use_case_carrier", "person_id", id));
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

    private void linked(String table, String column, UUID id) {
        String linked = table + " l where l." + column + " = :" + put(id);
        conditions.add("exists (select from " + linked + " and l.use_case_id = u.id)");
        sets.add("select l.use_case_id from " + linked);
    }

    /** Asked of one use case after the other: as "exists" it would be answered for all of them first, if the word is frequent. */
    private void word(SearchWord word) {
        String range = "w.word >= :" + put(word.typed()) + " and w.word < :" + put(word.end());
        words.put(word, "(select true from use_case_word w where w.use_case_id = u.id and " + range + " limit 1)");
        sets.add("select w.use_case_id from use_case_word w where " + range);
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
