package dev.remit.reporting;

import dev.remit.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The schedules' rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportPlans {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A schedule as stored. */
    record Stored(UUID id, ReportSchedule.Plan plan, PersonId setBy) {}

    /** False if there is such a schedule already. */
    boolean insert(UUID id, ReportSchedule.Plan plan, PersonId by) {
        return jdbc.sql("""
                        insert into report_schedule(tenant_id, id, kind, days, cadence, hour, set_by, set_at)
                        values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                plan.kind().code(),
                                plan.days(),
                                plan.cadence().code(),
                                plan.hour(),
                                by.value(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void setBy(UUID id, PersonId person) {
        jdbc.sql("update report_schedule set set_by = ?, set_at = ? where id = ?")
                .params(person.value(), clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from report_schedule where id = ?").param(id).update() == 1;
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql("select * from report_schedule where id = ?")
                .param(id)
                .query(ReportPlans::stored)
                .optional();
    }

    List<Stored> all() {
        return jdbc.sql("select * from report_schedule order by kind, cadence, hour, id")
                .query(ReportPlans::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new ReportSchedule.Plan(
                        ReportKind.of(row.getString("kind")),
                        row.getInt("days"),
                        ReportSchedule.Cadence.of(row.getString("cadence")),
                        row.getInt("hour")),
                new PersonId(row.getObject("set_by", UUID.class)));
    }
}
