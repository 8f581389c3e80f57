package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.scan.key.SystemHosts;
import dev.remit.shared.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns a filter into conditions. Words are ranges, which are index conditions under row-level security (decision 0007). */
final class AccessWhere {

    private static final String LAST = Character.toString(0x10FFFF);
    private static final int MOST_WORDS = 8;

    private static final String THERE = "i.part_of is null and i.gone_snapshot is null";
    private static final String CHANGED = """
            i.part_of is null and ((i.changed_snapshot = last.snapshot and last.snapshot > 1) or %s)
            and (i.gone_snapshot is null or i.gone_snapshot = last.snapshot)""".formatted(AccessSql.PART_CHANGED);

    /** What a connection found, or another connection found to act in the system that this one reads. */
    private static final String IN_SYSTEM = """
            (i.connection_id = any(:p) or i.id in (select p.part_of from integration p where p.connection_id = any(:p))
             or i.id in (select coalesce(p.part_of, p.id) from (%s) l
                           join integration_reach r on r.elsewhere = l.host
                           join integration p on p.tenant_id = r.tenant_id and p.id = r.integration_id
                          where l.alone and l.connection_id = any(:p)))""".formatted(SystemHosts.LEADING);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private AccessWhere() {}

    static AccessWhere of(AccessFilter filter) {
        AccessWhere where = new AccessWhere();
        where.conditions.add(filter.only().contains(AccessFilter.Only.CHANGED) ? CHANGED : THERE);
        filter.only().forEach(where::only);
        if (!filter.connections().isEmpty()) {
            where.add(
                    IN_SYSTEM,
                    filter.connections().stream().map(ConnectionId::value).toArray(UUID[]::new));
        }
        where.grants(filter);
        Folded.words(filter.text()).stream().limit(MOST_WORDS).forEach(where::word);
        return where;
    }

    /** What is read, from where, if it is let through; then what follows. */
    JdbcClient.StatementSpec ask(JdbcClient jdbc, SystemHosts hosts, String select, String rest) {
        return hosts.bound(jdbc.sql(select + AccessSql.FROM + " and " + String.join(" and ", conditions) + rest))
                .params(params);
    }

    private void only(AccessFilter.Only what) {
        switch (what) {
            case CHANGED -> {}
            case WITHOUT_USE_CASE -> conditions.add("i.use_case_id is null");
            case WITHOUT_OWNER -> conditions.add("coalesce(u.accountable_id, i.accountable_id) is null");
            case UNKNOWN_VENDOR -> conditions.add("i.vendor is null");
            case UNAPPROVED_FIELDS -> conditions.add(AccessSql.UNAPPROVED_FIELDS);
            case UNAPPROVED_USE -> conditions.add(AccessSql.UNAPPROVED_USE);
        }
    }

    /** One thing it can do has to meet both: what, with data how delicate. */
    private void grants(AccessFilter filter) {
        if (filter.can().isEmpty() && filter.sensitivities().isEmpty()) {
            return;
        }
        StringBuilder grant = new StringBuilder("""
                i.id in (select coalesce(p.part_of, p.id) from integration_reach r
                           join integration p on p.tenant_id = r.tenant_id and p.id = r.integration_id where true""");
        if (!filter.can().isEmpty()) {
            grant.append(" and r.capability = any(:")
                    .append(put(names(filter.can())))
                    .append(")");
        }
        if (!filter.sensitivities().isEmpty()) {
            grant.append(" and r.sensitivities && cast(:")
                    .append(put(names(filter.sensitivities())))
                    .append(" as text[])");
        }
        conditions.add(grant.append(")").toString());
    }

    private void word(String word) {
        conditions.add("i.id in (select coalesce(p.part_of, p.id) from integration_word w"
                + " join integration p on p.tenant_id = w.tenant_id and p.id = w.integration_id where w.word >= :"
                + put(word) + " and w.word < :" + put(word + LAST) + ")");
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
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
