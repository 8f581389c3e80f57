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
        implements KeysetReader<MapRows.Line> {

    /** A line of the map. */
    sealed interface Line {

        Object id();

        /** The connection that the integrations below belong to, and how it was read. */
        record Group(ConnectionId connection, String name, Optional<Connection> state, Optional<Scan> latest)
                implements Line {
            @Override
            public Object id() {
                return connection;
            }
        }

        /** One AI integration. */
        record Integration(AccessRow row) implements Line {
            @Override
            public Object id() {
                return row.id();
            }
        }
    }

    private static final String SEPARATOR = "\u001e";

    @Override
    public Page<Line> read(Optional<String> cursor, int limit) {
        String[] from = cursor.map(c -> c.split(SEPARATOR, -1)).orElse(new String[] {"", ""});
        Optional<String> after = Optional.of(from[0]).filter(c -> !c.isEmpty());
        Page<AccessRow> page = queries.list(filter, after, limit);
        List<Line> rows = new ArrayList<>();
        String group = from[1];
        for (AccessRow row : page.items()) {
            if (!row.connection().toString().equals(group)) {
                group = row.connection().toString();
                rows.add(new Line.Group(
                        row.connection(),
                        row.connectionName(),
                        Optional.ofNullable(connections.get(row.connection())),
                        Optional.ofNullable(latest.get(row.connection()))));
            }
            rows.add(new Line.Integration(row));
        }
        boolean cut = rows.size() > limit;
        List<Line> shown = cut ? rows.subList(0, limit) : rows;
        return new Page<>(shown, cut || page.next().isPresent() ? Optional.of(next(shown, from)) : Optional.empty());
    }

    private static String next(List<Line> shown, String[] from) {
        String after = from[0];
        String group = from[1];
        for (Line row : shown) {
            switch (row) {
                case Line.Group g -> group = g.connection().toString();
                case Line.Integration i -> after = i.row().cursor();
            }
        }
        return after + SEPARATOR + group;
    }
}
