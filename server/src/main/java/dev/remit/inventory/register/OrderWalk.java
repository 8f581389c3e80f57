package dev.remit.inventory.register;

import dev.remit.inventory.register.RegisterOrder.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In any order, through all use cases, asking of each whether it meets the filter: for words that are too many to be followed. */
final class OrderWalk implements Walk {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final RegisterOrder order;
    private final RegisterSql sql;

    OrderWalk(JdbcClient jdbc, RegisterOrder order, RegisterSql sql) {
        this.jdbc = jdbc;
        this.order = order;
        this.sql = sql;
    }

    @Override
    public Optional<Stretch> next(Optional<Cursor> after, int size) {
        boolean known = after.isEmpty() || after.get().key().isPresent();
        Optional<Cursor> end = end(after, known, size);
        Map<String, Object> params = params(after);
        params.putAll(sql.params());
        end.ifPresent(cursor -> {
            params.put("endId", cursor.id());
            cursor.key().ifPresent(key -> params.put("endKey", key));
        });
        String source = "use_case u where " + sql.where() + order.part(known)
                + after.map(cursor -> order.beyond(known)).orElse("")
                + end.map(cursor -> order.upTo(known)).orElse("");
        return Optional.of(new Stretch(
                source, order.sequence(known), params, end.or(() -> known ? firstUnknown() : Optional.empty())));
    }

    /** The size-th use case from here; empty if there are fewer with a known value, or without one. */
    private Optional<Cursor> end(Optional<Cursor> after, boolean known, int size) {
        return jdbc.sql("select u.id, u." + order.column() + "::text as key from use_case u where " + RegisterSql.LISTED
                        + order.part(known)
                        + after.map(cursor -> order.beyond(known)).orElse("")
                        + " order by " + order.sequence(known) + " offset :size limit 1")
                .params(params(after))
                .param("size", size - 1)
                .query((row, n) ->
                        new Cursor(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("key"))))
                .optional();
    }

    /** Before all whose value is unknown, which come last. */
    private Optional<Cursor> firstUnknown() {
        return order.nullable()
                ? Optional.of(new Cursor(order.descending() ? LAST : FIRST, Optional.empty()))
                : Optional.empty();
    }

    private static Map<String, Object> params(Optional<Cursor> after) {
        Map<String, Object> params = new HashMap<>();
        after.ifPresent(cursor -> {
            params.put("id", cursor.id());
            cursor.key().ifPresent(key -> params.put("key", key));
        });
        return params;
    }
}
