package dev.remit.incident;

import dev.remit.shared.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns a filter into conditions that can use indexes under row-level security, as the search of findings does (decision 0007). */
final class IncidentSql {

    private static final String LAST = Character.toString(0x10FFFF);
    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new HashMap<>();

    private IncidentSql() {}

    static IncidentSql of(IncidentFilter filter) {
        IncidentSql sql = new IncidentSql();
        if (!filter.states().isEmpty()) {
            if (!filter.states().contains(IncidentState.CLOSED)) {
                sql.conditions.add("i.state <> 'closed'");
            }
            sql.add(
                    "i.state = any(:p)",
                    filter.states().stream().map(IncidentState::code).toArray(String[]::new));
        }
        if (!filter.severities().isEmpty()) {
            sql.add(
                    "i.severity = any(:p)",
                    filter.severities().stream().map(s -> (short) s.rank()).toArray(Short[]::new));
        }
        if (!filter.playbooks().isEmpty()) {
            sql.add("i.playbook = any(:p)", filter.playbooks().toArray(String[]::new));
        }
        filter.owner().ifPresent(owner -> sql.add("i.owner_id = :p", owner.value()));
        filter.about().ifPresent(about -> {
            sql.add("i.subject_kind = :p", about.kind().code());
            sql.add("i.subject_id = :p", about.id());
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

    private void word(String word) {
        String from = put(word);
        String to = put(word + LAST);
        conditions.add("i.id in (select w.incident_id from incident_word w where w.word >= :" + from + " and w.word < :"
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
