package dev.remit.kpi;

import dev.remit.kpi.rows.RegisterRows;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the use cases as the dashboard places them. */
@Repository
class PortfolioReader {

    /** More marks than these nobody can tell apart; the rest is counted. */
    private static final int MOST_VALUED = 60;

    private static final int MOST_UNVALUED = 40;

    private static final String POINT = """
            select u.id, u.name, u.tier, u.residual_risk, case when u.currency = :currency then u.value_minor end as value,
                   (select p.answer[1] from use_case_answer p where p.tenant_id = u.tenant_id and p.use_case_id = u.id
                       and p.question = 'people' and p.answer[1] ~ '^[0-9]{1,6}$')::integer as people
              from use_case u where u.residual_risk is not null and\s""" + RegisterRows.IN_USE;

    private final JdbcClient jdbc;

    PortfolioReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Overview.Portfolio read(Moment moment, int minorDigits) {
        List<Overview.Cell> cells = jdbc.sql("""
                        select lane, tier, state, count(*) as n from use_case where state <> 'draft'
                         group by lane, tier, state order by lane, tier, state""").query(PortfolioReader::cell).list();
        List<Overview.Point> points = new ArrayList<>();
        points.addAll(points(
                " and u.currency = :currency order by u.value_minor desc, u.id", MOST_VALUED, moment, minorDigits));
        points.addAll(points(
                " and u.currency is distinct from :currency order by u.residual_risk desc, u.id",
                MOST_UNVALUED,
                moment,
                minorDigits));
        long rated = cells.stream()
                .filter(c -> c.inUse() && c.tier().isPresent())
                .mapToLong(Overview.Cell::count)
                .sum();
        return new Overview.Portfolio(cells, points, rated - points.size());
    }

    private List<Overview.Point> points(String order, int limit, Moment moment, int minorDigits) {
        return jdbc.sql(POINT + order + " limit :limit")
                .param("currency", moment.workspace().currency())
                .param("limit", limit)
                .query((row, n) -> point(row, minorDigits))
                .list();
    }

    private static Overview.Cell cell(ResultSet row, int n) throws SQLException {
        return new Overview.Cell(
                Optional.ofNullable(row.getString("lane")),
                Optional.ofNullable(row.getString("tier")),
                row.getString("state"),
                row.getLong("n"));
    }

    private static Overview.Point point(ResultSet row, int minorDigits) throws SQLException {
        return new Overview.Point(
                new SubjectRef(SubjectKind.USE_CASE, row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getInt("residual_risk"),
                Optional.ofNullable(row.getBigDecimal("value")).map((BigDecimal v) -> v.movePointLeft(minorDigits)),
                Optional.ofNullable(row.getObject("people", Integer.class)));
    }
}
