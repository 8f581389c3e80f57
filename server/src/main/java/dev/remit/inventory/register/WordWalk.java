package dev.remit.inventory.register;

import dev.remit.inventory.register.RegisterOrder.Cursor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By name, through the use cases of the typed words only: those of a word are a range of the index in the order of names. With
 * several words it first leaps to where all of them could meet; then it follows the one that is sparsest there, and asks of each
 * of its use cases whether it has the others.
 */
final class WordWalk implements Walk {

    private static final int MOST_LEAPS = 16;

    private final JdbcClient jdbc;
    private final List<SearchWord> words;
    private final RegisterSql sql;
    private final String than;
    private final String way;
    private final String back;

    /** Follows those of the words that are narrow; there is one at least. */
    WordWalk(JdbcClient jdbc, List<SearchWord> words, RegisterSql sql, boolean descending) {
        this.jdbc = jdbc;
        this.words = words.stream().filter(SearchWord::narrow).toList();
        this.sql = sql;
        than = descending ? "<" : ">";
        way = descending ? "desc" : "asc";
        back = descending ? "asc" : "desc";
    }

    @Override
    public Optional<Stretch> next(Optional<Cursor> after, int size) {
        Optional<Place> from = Optional.of(new Place(after, false));
        if (words.size() > 1) {
            from = meeting(from.get());
        }
        return from.map(place -> stretch(place, size));
    }

    private Stretch stretch(Place from, int size) {
        Map<Integer, Cursor> ends = ends(from, size);
        int sparsest = IntStream.range(0, words.size())
                .filter(word -> !ends.containsKey(word))
                .findFirst()
                .orElseGet(() -> ends.keySet().iterator().next());
        Optional<Cursor> end = Optional.ofNullable(ends.get(sparsest));
        Map<String, Object> params = params(from, size);
        params.putAll(sql.params());
        end.ifPresent(cursor -> {
            params.put("endKey", cursor.key().orElseThrow());
            params.put("endId", cursor.id());
        });
        String source = "(" + entries(sparsest, from, end.isPresent())
                + ") c join use_case u on u.id = c.use_case_id where " + sql.where(words.get(sparsest));
        return new Stretch(source, "u.name_key " + way + ", u.id " + way, params, end);
    }

    /**
     * A place in the order.
     *
     * @param cursor empty before the first one
     * @param on whether what stands there is still to come
     */
    private record Place(Optional<Cursor> cursor, boolean on) {}

    /** The first place at which all words could occur; empty if one of them does not occur again. */
    private Optional<Place> meeting(Place from) {
        Place place = from;
        for (int leap = 0; leap < MOST_LEAPS; leap++) {
            List<Cursor> next = next(place);
            if (next.size() < words.size()) {
                return Optional.empty();
            }
            place = new Place(Optional.of(next.getFirst()), true);
            if (next.stream().map(Cursor::id).distinct().count() == 1) {
                break;
            }
        }
        return Optional.of(place);
    }

    /** Where each word occurs next, the furthest first. */
    private List<Cursor> next(Place from) {
        String firsts = IntStream.range(0, words.size())
                .mapToObj(word -> "(" + entries(word, from, false) + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select name_key, use_case_id from (" + firsts + ") firsts" + furthestFirst())
                .params(params(from, 1))
                .query((row, n) -> cursor(row.getString("name_key"), row.getObject("use_case_id", UUID.class)))
                .list();
    }

    /** Where each word occurs for the size-th time, the furthest first; without those that do not occur as often. */
    private Map<Integer, Cursor> ends(Place from, int size) {
        String lasts = IntStream.range(0, words.size())
                .mapToObj(word -> "(select " + word + " as word, e.* from (" + entries(word, from, false) + ") e"
                        + forward() + " offset :size - 1)")
                .collect(Collectors.joining(" union all "));
        Map<Integer, Cursor> ends = new LinkedHashMap<>();
        jdbc.sql("select word, name_key, use_case_id from (" + lasts + ") lasts" + furthestFirst())
                .params(params(from, size))
                .query(row -> {
                    ends.put(
                            row.getInt("word"),
                            cursor(row.getString("name_key"), row.getObject("use_case_id", UUID.class)));
                });
        return ends;
    }

    /** The next use cases of whatever words begin as this one was typed, in order. */
    private String entries(int word, Place from, boolean ended) {
        String start = from.cursor().isPresent()
                ? " and (x.name_key, x.use_case_id) " + than + (from.on() ? "=" : "") + " (:key, :id)"
                : "";
        String end = ended
                ? " and (x.name_key, x.use_case_id) " + (than.equals(">") ? "<=" : ">=") + " (:endKey, :endId)"
                : "";
        String order = forward() + " limit :size";
        return "select distinct w.name_key, w.use_case_id from unnest(cast(:words" + word + " as text[])) as t(word)"
                + " cross join lateral (select x.name_key, x.use_case_id from use_case_word x where x.word = t.word"
                + start + end
                + order + ") w" + order;
    }

    private String forward() {
        return " order by name_key " + way + ", use_case_id " + way;
    }

    private String furthestFirst() {
        return " order by name_key " + back + ", use_case_id " + back;
    }

    private Map<String, Object> params(Place from, int size) {
        Map<String, Object> params = new HashMap<>();
        for (int word = 0; word < words.size(); word++) {
            params.put("words" + word, words.get(word).words().toArray(String[]::new));
        }
        params.put("size", size);
        from.cursor().ifPresent(cursor -> {
            params.put("key", cursor.key().orElseThrow());
            params.put("id", cursor.id());
        });
        return params;
    }

    private static Cursor cursor(String key, UUID id) {
        return new Cursor(id, Optional.of(key));
    }
}
