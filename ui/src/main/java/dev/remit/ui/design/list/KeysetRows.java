package dev.remit.ui.design.list;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import dev.remit.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers a grid, which asks by offset, from pages that are read by cursor. It remembers the cursor of every offset where a page
 * ended, so scrolling on costs one read per page and scrolling back too; the number of rows is never counted.
 */
final class KeysetRows<T> extends AbstractBackEndDataProvider<T, Void> {

    /** A search may find hardly anything at a time: nobody waits for it without end. */
    private static final int MOST_FRUITLESS = 5;

    private static final int HARDLY_ANY = 10;

    private final transient Function<T, Object> id;
    private final transient KeysetReader<T> reader;
    private final NavigableMap<Integer, Optional<String>> cursors = new TreeMap<>(Map.of(0, Optional.empty()));
    private int end = Integer.MAX_VALUE;

    KeysetRows(Function<T, Object> id, KeysetReader<T> reader) {
        this.id = id;
        this.reader = reader;
    }

    @Override
    protected Stream<T> fetchFromBackEnd(Query<T, Void> query) {
        int offset = query.getOffset();
        int limit = query.getLimit();
        if (offset == 0) {
            forget();
        }
        if (offset >= end) {
            return Stream.empty();
        }
        Map.Entry<Integer, Optional<String>> start = cursors.floorEntry(offset);
        int skip = offset - start.getKey();
        return read(start.getKey(), start.getValue(), skip + limit).stream().skip(skip);
    }

    /** Rows may have come or gone since; the first page decides anew where pages end. */
    private void forget() {
        cursors.clear();
        cursors.put(0, Optional.empty());
        end = Integer.MAX_VALUE;
    }

    private List<T> read(int from, Optional<String> cursor, int wanted) {
        List<T> rows = new ArrayList<>(wanted);
        Optional<String> next = cursor;
        int fruitless = 0;
        do {
            Page<T> page = reader.read(next, wanted - rows.size());
            fruitless += page.items().size() < HARDLY_ANY ? 1 : 0;
            rows.addAll(page.items());
            next = page.next();
            if (next.isPresent()) {
                cursors.put(from + rows.size(), next);
            } else {
                end = from + rows.size();
            }
        } while (next.isPresent() && rows.size() < wanted && fruitless < MOST_FRUITLESS);
        return rows;
    }

    @Override
    protected int sizeInBackEnd(Query<T, Void> query) {
        throw new IllegalStateException("rows are never counted for a page view");
    }

    @Override
    public Object getId(T row) {
        return id.apply(row);
    }
}
