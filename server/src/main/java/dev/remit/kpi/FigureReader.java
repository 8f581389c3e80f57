package dev.remit.kpi;

import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts figures and lists their rows, both from the same row queries. */
@Repository
class FigureReader {

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private static final String COUNTS = """
            count(*) filter (where counted) as counted, count(*) filter (where not counted) as others,
            count(*) filter (where counted is null) as unknown,
            percentile_cont(0.5) within group (order by amount::double precision) as median, sum(amount) as sum
            """;

    private final JdbcClient jdbc;

    FigureReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure, its parts and their details, in one query. */
    Breakdown breakdown(Moment moment) {
        String all = Stream.of(Measured.values())
                .map(m -> "select '" + m.key() + "' as key, r.* from (" + m.rows() + ") r")
                .collect(Collectors.joining(" union all "));
        return new Breakdown(jdbc.sql("select key, part, detail, grouping(part, detail) as level, " + COUNTS + " from ("
                        + all + ") f group by grouping sets ((key), (key, part), (key, part, detail))")
                .params(moment.parameters())
                .query(FigureReader::line)
                .list());
    }

    /** One figure. */
    KpiValue value(Measured figure, Moment moment, int minorDigits) {
        Breakdown.Counts counts = jdbc.sql("select " + COUNTS + " from (" + figure.rows() + ") r")
                .params(moment.parameters())
                .query((row, n) -> counts(row))
                .single();
        return new Breakdown(List.of(new Breakdown.Line(figure.key(), 0, Optional.empty(), Optional.empty(), counts)))
                .value(figure, minorDigits);
    }

    /** The rows of a figure by name. */
    Page<KpiRow> rows(Measured figure, KpiRows wanted, Moment moment, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("\n", 2)).orElse(new String[] {"", ""});
        List<KpiRow> rows = jdbc.sql("select * from (" + figure.rows() + ") r where (name, id) > (:name, :id)"
                        + which(wanted)
                        + wanted.part().map(p -> " and part = :part").orElse("")
                        + wanted.detail().map(d -> " and detail = :detail").orElse("")
                        + " order by name, id limit :limit")
                .params(moment.parameters())
                .param("name", after[0])
                .param("id", after[1])
                .param("part", wanted.part().orElse(""))
                .param("detail", wanted.detail().orElse(""))
                .param("limit", limit + 1)
                .query((row, n) -> row(figure, moment, row))
                .list();
        return Page.of(rows, limit, r -> r.name() + "\n" + r.id());
    }

    private static String which(KpiRows wanted) {
        return wanted.which()
                .map(w -> switch (w) {
                    case COUNTED -> " and counted";
                    case OTHERS -> " and not counted";
                    case UNKNOWN -> " and counted is null";
                })
                .orElse("");
    }

    private static Breakdown.Line line(ResultSet row, int n) throws SQLException {
        int grouped = row.getInt("level");
        return new Breakdown.Line(
                row.getString("key"),
                grouped == 3 ? 0 : 2 - grouped,
                Optional.ofNullable(row.getString("part")),
                Optional.ofNullable(row.getString("detail")),
                counts(row));
    }

    private static Breakdown.Counts counts(ResultSet row) throws SQLException {
        return new Breakdown.Counts(
                row.getLong("counted"),
                row.getLong("others"),
                row.getLong("unknown"),
                Optional.ofNullable(row.getBigDecimal("median")),
                Optional.ofNullable(row.getBigDecimal("sum")));
    }

    private static KpiRow row(Measured figure, Moment moment, ResultSet row) throws SQLException {
        boolean counts = row.getBoolean("counted");
        Optional<Boolean> counted = row.wasNull() ? Optional.empty() : Optional.of(counts);
        int digits = Currency.getInstance(moment.workspace().currency()).getDefaultFractionDigits();
        Optional<BigDecimal> amount = Optional.ofNullable(row.getBigDecimal("amount"))
                .map(a -> figure.unit() == KpiUnit.MONEY
                        ? a.movePointLeft(digits)
                        : a.divide(SECONDS_PER_DAY, 4, RoundingMode.HALF_UP));
        return new KpiRow(
                row.getString("id"),
                new SubjectRef(
                        SubjectKind.of(row.getString("subject_kind").toLowerCase(Locale.ROOT)),
                        row.getObject("subject_id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("part")),
                Optional.ofNullable(row.getString("detail")),
                new KpiRow.Measured(
                        counted,
                        amount,
                        Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }
}
