package dev.remit.ui.access;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.scan.Scan;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.shared.Page;
import dev.remit.ui.design.list.KeysetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a line for each connection above its integrations. One query per page; the cursor also knows which connection's line
 * was the last, so that none is repeated.
 */
record MapRows(
        AccessMapQueries queries,
        AccessFilter filter,
        Map<ConnectionId, Connection> connections,
        Map<ConnectionId, Scan> latest)
        implements KeysetReader<MapRow> {

    private static final String SEPARATOR = "\u001e";

    @Override
    public Page<MapRow> read(Optional<String> cursor, int limit) {
        String[] from = cursor.map(c -> c.split(SEPARATOR, -1)).orElse(new String[] {"", ""});
        Optional<String> after = Optional.of(from[0]).filter(c -> !c.isEmpty());
        Page<AccessRow> page = queries.list(filter, after, limit);
        List<MapRow> rows = new ArrayList<>();
        String group = from[1];
        for (AccessRow row : page.items()) {
            if (!row.connection().toString().equals(group)) {
                group = row.connection().toString();
                rows.add(new MapRow.Group(
                        row.connection(),
                        row.connectionName(),
                        Optional.ofNullable(connections.get(row.connection())),
                        Optional.ofNullable(latest.get(row.connection()))));
            }
            rows.add(new MapRow.Integration(row));
        }
        boolean cut = rows.size() > limit;
        List<MapRow> shown = cut ? rows.subList(0, limit) : rows;
        return new Page<>(shown, cut || page.next().isPresent() ? Optional.of(next(shown, from)) : Optional.empty());
    }

    private static String next(List<MapRow> shown, String[] from) {
        String after = from[0];
        String group = from[1];
        for (MapRow row : shown) {
            switch (row) {
                case MapRow.Group g -> group = g.connection().toString();
                case MapRow.Integration i -> after = i.row().cursor();
            }
        }
        return after + SEPARATOR + group;
    }
}
