package dev.remit.retirement;

import dev.remit.inventory.UseCaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The retirements' own rows. */
@Repository
class RetirementRows {

    private static final String SELECT = """
            select t.use_case_id, u.name, t.retired_at, t.due_on, t.done_at, a.accesses, a.left_over
              from retirement t
              join use_case u on u.tenant_id = t.tenant_id and u.id = t.use_case_id
              join lateral (select count(*) as accesses, count(*) filter (where r.standing in ('present', 'unknown')) as left_over
                      from access_removal r where r.tenant_id = t.tenant_id and r.use_case_id = t.use_case_id) a on true
            """;

    private final JdbcClient jdbc;

    RetirementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A retirement that came to its end, or that has to be gone on with. */
    record Turned(UseCaseId useCase, boolean done) {}

    void insert(UseCaseId useCase, Instant at, LocalDate due) {
        jdbc.sql("""
                insert into retirement(tenant_id, use_case_id, retired_at, due_on) values (remit_tenant(), ?, ?, ?)
                on conflict do nothing""").params(useCase.value(), RemovalRows.atUtc(at), due).update();
    }

    /** Holds those that the condition lets through until the transaction ends, always in the same order. */
    List<UseCaseId> hold(String condition, Map<String, ?> parameters) {
        return jdbc
                .sql("select use_case_id from retirement where " + condition + " order by use_case_id for update")
                .params(parameters)
                .query(UUID.class)
                .list()
                .stream()
                .map(UseCaseId::new)
                .toList();
    }

    /** Ends those of which nothing is left, and takes up again those of which something is; those that turned. */
    List<Turned> turn(Collection<UseCaseId> useCases, Instant now, LocalDate due) {
        return jdbc.sql("""
                update retirement t
                   set done_at = case when t.done_at is null then :now::timestamptz end,
                       due_on = case when t.done_at is null then t.due_on else greatest(t.due_on, :due) end
                 where t.use_case_id = any(:useCases)
                   and (t.done_at is null) = not exists (select from access_removal r where r.tenant_id = t.tenant_id
                         and r.use_case_id = t.use_case_id and r.standing in ('present', 'unknown'))
                returning t.use_case_id, t.done_at is not null as done""")
                .param("now", RemovalRows.atUtc(now))
                .param("due", due)
                .param("useCases", useCases.stream().map(UseCaseId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        new Turned(new UseCaseId(row.getObject("use_case_id", UUID.class)), row.getBoolean("done")))
                .list();
    }

    Optional<Retirement> find(UseCaseId useCase) {
        return jdbc.sql(SELECT + " where t.use_case_id = ?")
                .param(useCase.value())
                .query(RetirementRows::retirement)
                .optional();
    }

    /** What is not done, the one due first on top. */
    List<Retirement> left(int limit) {
        return jdbc.sql(SELECT + " where t.done_at is null order by t.due_on, t.use_case_id limit ?")
                .param(limit)
                .query(RetirementRows::retirement)
                .list();
    }

    List<Retirement> overdue(LocalDate today) {
        return jdbc.sql(SELECT + " where t.done_at is null and t.due_on < ? order by t.due_on, t.use_case_id")
                .param(today)
                .query(RetirementRows::retirement)
                .list();
    }

    private static Retirement retirement(ResultSet row, int n) throws SQLException {
        return new Retirement(
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getString("name"),
                RemovalRows.instant(row, "retired_at").orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                RemovalRows.instant(row, "done_at"),
                row.getInt("accesses"),
                row.getInt("left_over"));
    }
}
