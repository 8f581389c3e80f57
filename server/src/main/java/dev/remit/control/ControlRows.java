package dev.remit.control;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.policy.fact.Exceptions.Excepted;
import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where controls stand, as a round left it. */
@Repository
class ControlRows {

    /** Each control that applies to a use case, with its evidence; for whole workspaces. */
    private static final String PAIRS = """
            select a.control, a.use_case_id, a.doubt, e.valid_until, coalesce(e.waiting, false) as waiting, x.reference is not null as excepted
              from control_applies a
              left join (
                select use_case_id, control, max(valid_until) filter (where state = 'counts') as valid_until,
                       bool_or(state = 'waiting') as waiting
                  from control_evidence where state in ('counts', 'waiting') group by use_case_id, control) e
                on e.use_case_id = a.use_case_id and e.control = a.control
              left join (
                select distinct use_case_id, reference from exception_request
                 where kind = 'control' and state = 'granted' and last_day >= :today) x
                on x.use_case_id = a.use_case_id and x.reference = a.control""";

    /** The same of a row {@code a} of {@code control_applies}; for pages. */
    private static final String EVIDENCE_OF_A = """
            left join lateral (
              select max(valid_until) filter (where state = 'counts') as valid_until,
                     coalesce(bool_or(state = 'waiting'), false) as waiting,
                     exists (select from exception_request x
                              where x.tenant_id = a.tenant_id and x.use_case_id = a.use_case_id and x.kind = 'control'
                                and x.reference = a.control and x.state = 'granted' and x.last_day >= :today) as excepted
                from control_evidence e
               where e.tenant_id = a.tenant_id and e.use_case_id = a.use_case_id and e.control = a.control
                 and e.state in ('counts', 'waiting')) e on true""";

    /** {@link ControlStatus#of} over columns {@code valid_until}, {@code excepted} and {@code waiting}. */
    private static final String STATUS = """
            (case when valid_until >= :soon then 'valid' when valid_until >= :today then 'expiring'
                  when excepted then 'excepted'
                  when waiting then 'waiting' when valid_until is not null then 'expired' else 'missing' end)""";

    private static final String FIRST = "~00000000-0000-0000-0000-000000000000";

    private final JdbcClient jdbc;

    ControlRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every control that applies anywhere, in one reading. */
    Map<String, ControlCounts> counts(LocalDate today) {
        Map<String, ControlCounts> counts = new HashMap<>();
        jdbc.sql("select control, " + STATUS + " as status, count(*) as found, "
                        + "count(*) filter (where doubt) as doubtful from (" + PAIRS
                        + ") pairs group by 1, 2")
                .param("today", today)
                .param("soon", today.plusDays(ControlStatus.SOON))
                .query(row -> {
                    counts.merge(row.getString("control"), counts(row), ControlCounts::plus);
                });
        return counts;
    }

    private static ControlCounts counts(ResultSet row) throws SQLException {
        long found = row.getLong("found");
        long doubtful = row.getLong("doubtful");
        return switch (Coded.of(ControlStatus.class, row.getString("status"))) {
            case MISSING -> new ControlCounts(found, 0, 0, 0, 0, 0, doubtful);
            case EXPIRED -> new ControlCounts(0, found, 0, 0, 0, 0, doubtful);
            case WAITING -> new ControlCounts(0, 0, found, 0, 0, 0, doubtful);
            case EXPIRING -> new ControlCounts(0, 0, 0, found, 0, 0, doubtful);
            case EXCEPTED -> new ControlCounts(0, 0, 0, 0, 0, found, doubtful);
            case VALID, NOT_APPLICABLE -> new ControlCounts(0, 0, 0, 0, found, 0, doubtful);
        };
    }

    /** The controls that a use case need not keep today, by their keys. */
    Map<String, Excepted> exceptions(UseCaseId useCase, LocalDate today) {
        Map<String, Excepted> exceptions = new HashMap<>();
        jdbc.sql("""
                select reference, number, last_day from exception_request
                 where use_case_id = :useCase and kind = 'control' and state = 'granted' and last_day >= :today
                 order by last_day, number""")
                .param("useCase", useCase.value())
                .param("today", today)
                .query((row, n) -> new Excepted(
                        row.getString("reference"),
                        "X-" + row.getLong("number"),
                        row.getObject("last_day", LocalDate.class)))
                .list()
                .forEach(one -> exceptions.put(one.rule(), one));
        return exceptions;
    }

    /** By name. */
    List<UseCaseOfControl> useCases(
            String control, Optional<ControlStatus> status, Optional<String> cursor, int limit, LocalDate today) {
        String from = cursor.orElse(FIRST);
        int cut = from.lastIndexOf('~');
        return jdbc.sql("select * from (select u.id, u.name, u.name_key, u.tier, u.lane, a.doubt, e.valid_until, "
                        + STATUS + " as status from control_applies a "
                        + "join use_case u on u.tenant_id = a.tenant_id and u.id = a.use_case_id "
                        + EVIDENCE_OF_A
                        + " where a.control = :control and u.state <> 'draft' and (u.name_key, u.id) > (:name, :id)) found"
                        + " where :status = '' or status = :status order by name_key, id limit :limit")
                .param("today", today)
                .param("soon", today.plusDays(ControlStatus.SOON))
                .param("control", control)
                .param("name", from.substring(0, cut))
                .param("id", UUID.fromString(from.substring(cut + 1)))
                .param("status", status.map(ControlStatus::code).orElse(""))
                .param("limit", limit)
                .query(ControlRows::useCase)
                .list();
    }

    private static UseCaseOfControl useCase(ResultSet row, int n) throws SQLException {
        return new UseCaseOfControl(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("name_key"),
                Optional.ofNullable(row.getString("tier")).map(code -> Coded.of(RiskTier.class, code)),
                Optional.ofNullable(row.getString("lane")).map(code -> Coded.of(Lane.class, code)),
                row.getBoolean("doubt"),
                Coded.of(ControlStatus.class, row.getString("status")),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
    }
}
