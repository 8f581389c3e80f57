package dev.remit.scan.schedule;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRemoved;
import dev.remit.connector.ConnectionRuns;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.scan.ScanRefusal;
import dev.remit.scheduling.Schedules;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and reads when connections are scanned. */
@Service
public class ScanSchedules {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final ConnectionRuns connections;
    private final Ledger ledger;
    private final Where where;

    /** In which zone, and when it is now. */
    @Component
    record Where(Tenants tenants, Clock clock) {

        ZoneId zone() {
            return ZoneId.of(tenants.find().orElseThrow().zone());
        }
    }

    ScanSchedules(JdbcClient jdbc, Schedules schedules, ConnectionRuns connections, Ledger ledger, Where where) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.connections = connections;
        this.ledger = ledger;
        this.where = where;
    }

    /**
     * A connection's schedule.
     *
     * @param next when it is due; empty if never again
     */
    public record Planned(ScanSchedule schedule, Optional<Instant> next) {}

    /** Scans the connection from now on by this schedule and no other. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void set(ConnectionId connection, ScanSchedule schedule) {
        connections.readable(connection);
        check(connection, schedule);
        jdbc.sql("""
                insert into scan_schedule(tenant_id, connection_id, rule, set_at) values (remit_tenant(), ?, ?, ?)
                on conflict (tenant_id, connection_id) do update set rule = excluded.rule, set_at = excluded.set_at""")
                .params(
                        connection.value(),
                        schedule.rule(),
                        where.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        schedules.put(ScanJob.class, connection.value(), schedule.expression(connection), where.zone());
        ledger.append(Act.of("scan.scheduled", connection.subject()).with("rule", schedule.rule()));
    }

    /** Scans the connection only when asked. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void remove(ConnectionId connection) {
        int removed = jdbc.sql("delete from scan_schedule where connection_id = ?")
                .param(connection.value())
                .update();
        if (removed > 0) {
            schedules.remove(ScanJob.class, connection.value());
            ledger.append(Act.of("scan.unscheduled", connection.subject()));
        }
    }

    /** Nothing is sent to a removed system any more, and nothing tries. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onRemoved(ConnectionRemoved removed) {
        remove(removed.connection());
    }

    /** The schedules of all connections that have one. */
    @PreAuthorize("hasAuthority('connection:read')")
    @Transactional(readOnly = true)
    public Map<ConnectionId, Planned> all() {
        ZoneId zone = where.zone();
        Instant now = where.clock().instant();
        return jdbc
                .sql("""
                        select s.connection_id, s.rule from scan_schedule s
                          join connection c on c.tenant_id = s.tenant_id and c.id = s.connection_id
                         where c.state = 'enabled'""")
                .query((row, n) -> Map.entry(
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        ScanSchedule.of(row.getString("rule"))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Planned(e.getValue(), e.getValue().next(e.getKey(), now, zone))));
    }

    /** Brings the scheduler in line with what is stored: connections removed, zones changed, a restored backup. */
    @Transactional
    void reconcile() {
        ZoneId zone = where.zone();
        jdbc.sql("""
                select s.connection_id, s.rule, c.state from scan_schedule s
                  join connection c on c.tenant_id = s.tenant_id and c.id = s.connection_id""")
                .query((row, n) -> Map.entry(
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        row.getString("state").equals("removed")
                                ? Optional.<ScanSchedule>empty()
                                : Optional.of(ScanSchedule.of(row.getString("rule")))))
                .list()
                .forEach(e -> e.getValue()
                        .ifPresentOrElse(
                                s -> schedules.put(ScanJob.class, e.getKey().value(), s.expression(e.getKey()), zone),
                                () -> schedules.remove(ScanJob.class, e.getKey().value())));
    }

    private void check(ConnectionId connection, ScanSchedule schedule) {
        String expression = schedule.expression(connection);
        if (!schedules.valid(expression)) {
            throw ScanRefusal.SCHEDULE_INVALID.at("schedule", expression);
        }
        Instant now = where.clock().instant();
        Optional<Instant> first = schedule.next(connection, now, where.zone());
        Optional<Instant> second = first.flatMap(f -> schedule.next(connection, f, where.zone()));
        if (first.isPresent()
                && second.isPresent()
                && Duration.between(first.get(), second.get()).compareTo(SHORTEST) < 0) {
            throw ScanRefusal.SCHEDULE_TOO_OFTEN.at("schedule");
        }
    }
}
