package dev.remit.inventory.register;

import dev.remit.inventory.register.RegisterOrder.Cursor;
import dev.remit.inventory.register.RegisterRows.Sorted;
import dev.remit.shared.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the register. Without words to search for, a page is one query, and a second one only where the known values end and the
 * unknown begin. A search takes a few more, and looks at so many use cases and no more, whatever the size of the register.
 */
@Service
@Transactional(readOnly = true)
public class RegisterQueries {

    /** Counting stops here: beyond it a list says "more than". */
    public static final int COUNT_CAP = 10_000;

    /** So many can be fetched and sorted, in any order. */
    private static final int FEW = 2_000;
    /** A search for one page looks at so many use cases at most. */
    private static final int MOST_LOOKED_AT = 8_000;

    private static final int FIRST_STRETCH = 128;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    RegisterQueries(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /**
     * The page after the cursor. One of a search for frequent words that hardly ever occur together may hold fewer rows than the
     * limit, or none, although there is a next page: searching goes on there.
     */
    @PreAuthorize("hasAuthority('use-case:read')")
    public Page<RegisterRow> list(RegisterFilter filter, RegisterSort sort, Optional<String> cursor, int limit) {
        List<SearchWord> words = vocabulary.of(filter.text());
        if (words.stream().anyMatch(SearchWord::unused)) {
            return Page.empty();
        }
        RegisterSql sql = RegisterSql.of(filter, words);
        RegisterOrder order = RegisterOrder.of(sort);
        Optional<Cursor> after = cursor.map(Cursor::parse);
        return walk(words, sql, order)
                .map(walk -> walked(walk, order, after, limit))
                .orElseGet(() -> sorted(sql, order, after, limit))
                .map(Sorted::row);
    }

    /** How many match, up to {@link #COUNT_CAP}. */
    @PreAuthorize("hasAuthority('use-case:read')")
    public RegisterCount count(RegisterFilter filter) {
        List<SearchWord> words = vocabulary.of(filter.text());
        if (words.stream().anyMatch(SearchWord::unused)) {
            return new RegisterCount(0, true);
        }
        RegisterSql sql = RegisterSql.of(filter, words);
        return walk(words, sql, RegisterOrder.of(RegisterSort.DEFAULT))
                .map(this::counted)
                .orElseGet(() -> {
                    long found = count("use_case u where " + sql.where(), sql.params(), COUNT_CAP + 1);
                    return new RegisterCount(Math.min(found, COUNT_CAP), found <= COUNT_CAP);
                });
    }

    /** How a search is carried out; empty if its use cases are few enough to be sorted, or if there is nothing to search for. */
    private Optional<Walk> walk(List<SearchWord> words, RegisterSql sql, RegisterOrder order) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean follow = order.byName() && words.stream().anyMatch(SearchWord::narrow);
        if (!follow || sql.sets().size() > words.size()) {
            Optional<String> few = few(sql);
            few.ifPresent(sql::within);
            if (few.isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                follow ? new WordWalk(jdbc, words, sql, order.descending()) : new OrderWalk(jdbc, order, sql));
    }

    private Optional<String> few(RegisterSql sql) {
        String counts = sql.sets().stream()
                .map(set -> "(select count(*) from (" + set + " limit " + (FEW + 1) + ") s)")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts)
                .params(sql.params())
                .query((row, n) -> {
                    for (int i = 0; i < sql.sets().size(); i++) {
                        if (row.getLong(i + 1) <= FEW) {
                            return Optional.of(sql.sets().get(i));
                        }
                    }
                    return Optional.<String>empty();
                })
                .single();
    }

    private Page<Sorted> sorted(RegisterSql sql, RegisterOrder order, Optional<Cursor> after, int limit) {
        List<Sorted> rows = new ArrayList<>();
        if (after.isEmpty() || after.get().key().isPresent()) {
            rows.addAll(sorted(sql, order, after, true, limit + 1));
        }
        if (rows.size() <= limit && order.nullable()) {
            Optional<Cursor> within = after.filter(cursor -> cursor.key().isEmpty());
            rows.addAll(sorted(sql, order, within, false, limit + 1 - rows.size()));
        }
        return Page.of(rows, limit, Sorted::cursor);
    }

    private List<Sorted> sorted(
            RegisterSql sql, RegisterOrder order, Optional<Cursor> after, boolean known, int limit) {
        Map<String, Object> params = new HashMap<>(sql.params());
        after.ifPresent(cursor -> {
            params.put("id", cursor.id());
            params.put("key", cursor.key().orElse(""));
        });
        String source =
                "use_case u where " + sql.where() + order.part(known) + (after.isPresent() ? order.beyond(known) : "");
        return rows(new Walk.Stretch(source, order.sequence(known), params, Optional.empty()), order, limit);
    }

    private Page<Sorted> walked(Walk walk, RegisterOrder order, Optional<Cursor> start, int limit) {
        List<Sorted> rows = new ArrayList<>();
        Optional<Cursor> after = start;
        int lookedAt = 0;
        for (int size = FIRST_STRETCH; size > 0; size = Math.min(2 * size, MOST_LOOKED_AT - lookedAt)) {
            Optional<Walk.Stretch> stretch = walk.next(after, size);
            stretch.ifPresent(s -> rows.addAll(rows(s, order, limit + 1 - rows.size())));
            after = stretch.flatMap(Walk.Stretch::end);
            if (after.isEmpty() || rows.size() > limit) {
                return Page.of(rows, limit, Sorted::cursor);
            }
            lookedAt += size;
        }
        return new Page<>(rows, after.map(Cursor::toString));
    }

    private RegisterCount counted(Walk walk) {
        long found = 0;
        Optional<Cursor> after = Optional.empty();
        int lookedAt = 0;
        for (int size = FIRST_STRETCH; size > 0; size = Math.min(2 * size, COUNT_CAP - lookedAt)) {
            Optional<Walk.Stretch> stretch = walk.next(after, size);
            if (stretch.isPresent()) {
                found += count(stretch.get().from(), stretch.get().params(), Integer.MAX_VALUE);
            }
            after = stretch.flatMap(Walk.Stretch::end);
            if (after.isEmpty()) {
                return new RegisterCount(found, true);
            }
            lookedAt += size;
        }
        return new RegisterCount(found, false);
    }

    private List<Sorted> rows(Walk.Stretch stretch, RegisterOrder order, int limit) {
        return jdbc.sql(RegisterRows.select(order) + stretch.from() + " order by " + stretch.order() + " limit :limit")
                .params(stretch.params())
                .param("limit", limit)
                .query(RegisterRows::sorted)
                .list();
    }

    private long count(String from, Map<String, Object> params, int limit) {
        return jdbc.sql("select count(*) from (select from " + from + " limit :limit) found")
                .params(params)
                .param("limit", limit)
                .query(Long.class)
                .single();
    }
}
