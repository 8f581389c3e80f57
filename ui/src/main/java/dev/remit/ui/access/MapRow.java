package dev.remit.ui.access;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.scan.Scan;
import dev.remit.scan.access.AccessRow;
import java.util.Optional;

/** A line of the map. */
sealed interface MapRow {

    Object id();

    /** The connection that the integrations below belong to, and how it was read. */
    record Group(ConnectionId connection, String name, Optional<Connection> state, Optional<Scan> latest)
            implements MapRow {
        @Override
        public Object id() {
            return connection;
        }
    }

    /** One AI integration. */
    record Integration(AccessRow row) implements MapRow {
        @Override
        public Object id() {
            return row.id();
        }
    }
}
