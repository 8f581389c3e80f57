package dev.remit.approval.clock;

import dev.remit.identity.PersonId;
import dev.remit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workspace's calendar, and what follows from it for a step. */
@Repository
public class Calendars {

    private final JdbcClient jdbc;
    private final Tenants tenants;

    Calendars(JdbcClient jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** When a step is due, when those who can decide it are reminded, and when whoever answers for the thing hears of it. */
    public record Deadlines(Instant remind, Instant due, Instant escalate) {}

    /** Of a step that may take so many working hours; fixed when it gets its turn, whatever becomes of the calendar. */
    public Deadlines of(Instant since, int workingHours) {
        WorkCalendar calendar = find();
        WorkingHours hours = calendar.in(zone());
        Instant due = hours.after(since, workingHours);
        int before = Math.max(1, workingHours - calendar.remindHours());
        Instant escalate = calendar.escalateHours() == 0 ? due : hours.after(due, calendar.escalateHours());
        return new Deadlines(hours.after(since, before), due, escalate);
    }

    WorkingHours hours() {
        return find().in(zone());
    }

    WorkCalendar find() {
        return jdbc.sql("select * from approval_calendar where tenant_id = remit_tenant()")
                .query(Calendars::calendar)
                .optional()
                .orElse(WorkCalendar.STANDARD);
    }

    Optional<PersonId> setBy() {
        return jdbc.sql("select set_by from approval_calendar where tenant_id = remit_tenant()")
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void save(WorkCalendar calendar, PersonId by) {
        jdbc.sql("""
                insert into approval_calendar(tenant_id, days, from_time, until_time, holidays, remind_hours, escalate_hours,
                                              set_by)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id) do update set days = excluded.days, from_time = excluded.from_time,
                  until_time = excluded.until_time, holidays = excluded.holidays, remind_hours = excluded.remind_hours,
                  escalate_hours = excluded.escalate_hours,
                  set_by = excluded.set_by""")
                .params(
                        calendar.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new),
                        calendar.from(),
                        calendar.until(),
                        calendar.holidays().stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new),
                        calendar.remindHours(),
                        calendar.escalateHours(),
                        by.value())
                .update();
    }

    private ZoneId zone() {
        return tenants.find().map(t -> ZoneId.of(t.zone())).orElse(ZoneOffset.UTC);
    }

    private static WorkCalendar calendar(ResultSet row, int n) throws SQLException {
        return new WorkCalendar(
                Arrays.stream((Integer[]) row.getArray("days").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                Arrays.stream((java.sql.Date[]) row.getArray("holidays").getArray())
                        .map(java.sql.Date::toLocalDate)
                        .collect(Collectors.<LocalDate>toSet()),
                row.getInt("remind_hours"),
                row.getInt("escalate_hours"));
    }
}
