package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.plugin.Capability;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Money;
import dev.remit.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the register. A page is one query, and a second one only where the known values end and the unknown begin. */
@Service
@Transactional(readOnly = true)
public class RegisterQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    private static final String COLUMNS = """
            select u.id, u.name, u.state, u.lane, u.function, u.tier, u.residual_risk, u.accountable_id, u.accountable_name,
                   u.tools, u.can_do, u.seen_at, u.last_evidence_at, u.next_review, u.value_minor, u.currency, u.{key}::text as key
              from use_case u where\s""";

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize("hasAuthority('use-case:read')")
    public Page<RegisterRow> list(RegisterFilter filter, RegisterSort sort, Optional<String> cursor, int limit) {
        RegisterSql sql = RegisterSql.of(filter);
        RegisterOrder order = RegisterOrder.of(sort);
        Optional<RegisterOrder.Cursor> after = cursor.map(RegisterOrder.Cursor::parse);
        List<Sorted> rows = new ArrayList<>();
        if (after.isEmpty() || after.get().key().isPresent()) {
            rows.addAll(rows(order.known(sql.where(), after.isPresent()), sql, order, after, limit + 1));
        }
        if (rows.size() <= limit && order.nullable()) {
            boolean within = after.filter(c -> c.key().isEmpty()).isPresent();
            rows.addAll(rows(order.unknown(sql.where(), within), sql, order, after, limit + 1 - rows.size()));
        }
        return Page.of(rows, limit, r -> new RegisterOrder.Cursor(r.row().id().value(), r.key()).toString())
                .map(Sorted::row);
    }

    /** How many match; empty if more than {@link #COUNT_CAP}. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public OptionalLong count(RegisterFilter filter) {
        RegisterSql sql = RegisterSql.of(filter);
        long found = jdbc.sql(
                        "select count(*) from (select from use_case u where " + sql.where() + " limit :limit) found")
                .params(sql.params())
                .param("limit", COUNT_CAP + 1)
                .query(Long.class)
                .single();
        return found > COUNT_CAP ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** A row and its sort value as text. */
    private record Sorted(RegisterRow row, Optional<String> key) {}

    private List<Sorted> rows(
            String where, RegisterSql sql, RegisterOrder order, Optional<RegisterOrder.Cursor> after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(COLUMNS.replace("{key}", order.column()) + where)
                .params(sql.params())
                .param("limit", limit);
        if (after.isPresent()) {
            query.param("id", after.get().id()).param("key", after.get().key().orElse(""));
        }
        return query.query((row, n) -> new Sorted(row(row), Optional.ofNullable(row.getString("key"))))
                .list();
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        int residual = row.getInt("residual_risk");
        OptionalInt residualRisk = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(residual);
        @Nullable UUID accountable = row.getObject("accountable_id", UUID.class);
        @Nullable String currency = row.getString("currency");
        return new RegisterRow(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Coded.of(UseCaseState.class, row.getString("state")),
                Optional.ofNullable(row.getString("lane")).map(c -> Coded.of(Lane.class, c)),
                Optional.ofNullable(row.getString("function")).map(c -> Coded.of(MarketingFunction.class, c)),
                Optional.ofNullable(row.getString("tier")).map(c -> Coded.of(RiskTier.class, c)),
                residualRisk,
                accountable == null
                        ? Optional.empty()
                        : Optional.of(new RegisterRow.Accountable(
                                new PersonId(accountable), row.getString("accountable_name"))),
                List.of(strings(row, "tools")),
                capabilities(strings(row, "can_do")),
                instant(row, "seen_at"),
                instant(row, "last_evidence_at"),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)),
                currency == null
                        ? Optional.empty()
                        : Optional.of(new Money(row.getLong("value_minor"), Currency.getInstance(currency))));
    }

    private static Set<Capability> capabilities(String[] names) {
        return Arrays.stream(names).map(Capability::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
