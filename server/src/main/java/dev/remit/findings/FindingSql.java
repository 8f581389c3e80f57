package dev.remit.findings;

import dev.remit.shared.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a filter into conditions that can use indexes under row-level security, as the register's search does (decision 0007). */
final class FindingSql {

    private static final String LAST = Character.toString(0x10FFFF);
    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new HashMap<>();

    private FindingSql() {}

    static FindingSql of(FindingFilter filter, Instant now, LocalDate today) {
        FindingSql sql = new FindingSql();
        sql.states(filter);
        if (!filter.severities().isEmpty()) {
            sql.add(
                    "f.severity = any(:p)",
                    filter.severities().stream().map(s -> (short) s.rank()).toArray(Short[]::new));
        }
        filter.ownership().ifPresent(sql::whose);
        filter.age().ifPresent(age -> sql.raisedBetween(age, now));
        if (filter.overdue()) {
            sql.add("f.due_on < :p and f.state in ('open', 'in-progress')", today);
        }
        filter.subject().ifPresent(subject -> {
            sql.add("f.subject_kind = :p", subject.kind().code());
            sql.add("f.subject_id = :p", subject.id());
        });
        Folded.words(filter.text()).stream().limit(MOST_WORDS).forEach(sql::word);
        return sql;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    /** What is not closed has an index of its own, which is found by its condition in so many words. */
    private void states(FindingFilter filter) {
        if (filter.states().isEmpty()) {
            return;
        }
        if (!filter.states().contains(FindingState.CLOSED)) {
            conditions.add("f.state <> 'closed'");
        }
        add(
                "f.state = any(:p)",
                filter.states().stream().map(FindingState::code).toArray(String[]::new));
    }

    private void whose(FindingFilter.Ownership ownership) {
        switch (ownership) {
            case FindingFilter.Ownership.Of(var person) -> add("f.owner_id = :p", person.value());
            case FindingFilter.Ownership.Nobody() -> conditions.add("f.owner_id is null");
        }
    }

    private void raisedBetween(FindingFilter.Age age, Instant now) {
        add("f.raised_at > :p", now.minus(age.to(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
        add("f.raised_at <= :p", now.minus(age.from(), ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
    }

    private void word(String word) {
        String from = put(word);
        String to = put(word + LAST);
        conditions.add("f.id in (select w.finding_id from finding_word w where w.word >= :" + from + " and w.word < :"
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
