package dev.remit.scan.schedule;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRemoved;
import dev.remit.connector.ConnectionRuns;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.scan.ScanRefusal;
import dev.remit.scan.blackout.BlackoutStore;
import dev.remit.scan.blackout.Blackouts;
import dev.remit.scheduling.Schedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and reads when connections are scanned. */
@Service
public class ScanSchedules {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration WIDEST = Duration.ofHours(12);
    private static final int LOOK_AHEAD = 100;
    private static final String STORED = """
            select s.connection_id, s.rule, s.spread_seconds, c.state from scan_schedule s
              join connection c on c.tenant_id = s.tenant_id and c.id = s.connection_id
            """;

    private final JdbcClient jdbc;
    private final Schedules schedules;
    private final ConnectionRuns connections;
    private final BlackoutStore blackouts;
    private final Ledger ledger;
    private final Clock clock;

    ScanSchedules(
            JdbcClient jdbc,
            Schedules schedules,
            ConnectionRuns connections,
            BlackoutStore blackouts,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.connections = connections;
        this.blackouts = blackouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Stored(ConnectionId connection, ScanSchedule schedule, Duration spread, String state) {}

    /** Scans the connection from now on by this schedule and no other. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void set(ConnectionId connection, ScanSchedule schedule, Duration spread) {
        connections.readable(connection);
        check(schedule, spread);
        jdbc.sql("""
                insert into scan_schedule(tenant_id, connection_id, rule, spread_seconds, set_at) values (remit_tenant(), ?, ?, ?, ?)
                on conflict (tenant_id, connection_id) do update
                   set rule = excluded.rule, spread_seconds = excluded.spread_seconds, set_at = excluded.set_at""")
                .params(
                        connection.value(),
                        schedule.rule(),
                        spread.toSeconds(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        put(connection, schedule, blackouts.zone());
        ledger.append(Act.of("scan.scheduled", connection.subject())
                .with("rule", schedule.rule())
                .with("spread", spread.toString()));
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
        Instant now = clock.instant();
        ZoneId zone = blackouts.zone();
        var windows = blackouts.all();
        return stored("where c.state = 'enabled'").stream().collect(Collectors.toMap(Stored::connection, s -> {
            Blackouts own = new Blackouts(windows.getOrDefault(s.connection(), List.of()), zone);
            return new Planned(
                    s.schedule(),
                    s.spread(),
                    s.schedule().next(now, zone).map(due -> Planned.start(s.connection(), due, s.spread(), own)));
        }));
    }

    /** When a scan that is due starts. */
    @Transactional(readOnly = true)
    Instant start(ConnectionId connection, Instant due) {
        Duration spread = stored("").stream()
                .filter(s -> s.connection().equals(connection))
                .map(Stored::spread)
                .findFirst()
                .orElse(Duration.ZERO);
        return Planned.start(connection, due, spread, blackouts.of(connection));
    }

    /** Brings the scheduler in line with what is stored: connections removed, zones changed, a restored backup. */
    @Transactional
    void reconcile() {
        ZoneId zone = blackouts.zone();
        for (Stored s : stored("")) {
            if (s.state().equals("removed")) {
                schedules.remove(ScanJob.class, s.connection().value());
            } else {
                put(s.connection(), s.schedule(), zone);
            }
        }
    }

    private void put(ConnectionId connection, ScanSchedule schedule, ZoneId zone) {
        schedules.put(ScanJob.class, connection.value(), schedule.expression(), zone);
    }

    private List<Stored> stored(String which) {
        return jdbc.sql(STORED + which).query(ScanSchedules::stored).list();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        ScanSchedule schedule = ScanSchedule.of(row.getString("rule"));
        int seconds = row.getInt("spread_seconds");
        return new Stored(
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                schedule,
                row.wasNull() ? schedule.usualSpread() : Duration.ofSeconds(seconds),
                row.getString("state"));
    }

    private void check(ScanSchedule schedule, Duration spread) {
        if (!schedules.valid(schedule.expression())) {
            throw ScanRefusal.SCHEDULE_INVALID.at("schedule", schedule.expression());
        }
        if (spread.isNegative() || spread.compareTo(WIDEST) > 0) {
            throw ScanRefusal.SPREAD_TOO_WIDE.at("spread", WIDEST.toHours());
        }
        ZoneId zone = blackouts.zone();
        Optional<Instant> due = schedule.next(clock.instant(), zone);
        for (int i = 0; due.isPresent() && i < LOOK_AHEAD; i++) {
            Instant last = due.get();
            due = schedule.next(last, zone);
            if (due.isPresent() && Duration.between(last, due.get()).compareTo(SHORTEST) < 0) {
                throw ScanRefusal.SCHEDULE_TOO_OFTEN.at("schedule");
            }
        }
    }
}
