package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the register. */
final class RegisterRows {

    private static final String COLUMNS = """
            select u.id, u.name, u.state, u.lane, u.function, u.tier, u.residual_risk, u.accountable_id, u.accountable_name,
                   u.tools, u.can_do, u.seen_at, u.last_evidence_at, u.next_review, u.value_minor, u.currency,
                   u.pattern || ' ' || u.pattern_version as pattern, u.{key}::text as key
              from\s""";

    private RegisterRows() {}

    /** A query up to its "from". */
    static String select(RegisterOrder order) {
        return COLUMNS.replace("{key}", order.column());
    }

    /** A row and its sort value as text. */
    record Sorted(RegisterRow row, Optional<String> key) {

        String cursor() {
            return new RegisterOrder.Cursor(row.id().value(), key).toString();
        }
    }

    static Sorted sorted(ResultSet row, int n) throws SQLException {
        return new Sorted(row(row), Optional.ofNullable(row.getString("key")));
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
                canDo(row.getString("can_do")),
                instant(row, "seen_at"),
                instant(row, "last_evidence_at"),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)),
                currency == null
                        ? Optional.empty()
                        : Optional.of(new Money(row.getLong("value_minor"), Currency.getInstance(currency))),
                Optional.ofNullable(row.getString("pattern")));
    }

    private static Map<Capability, Basis> canDo(String json) {
        return JsonMapper.shared().readTree(json).properties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        can -> Capability.valueOf(can.getKey()),
                        can -> Basis.valueOf(can.getValue().asString())));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
