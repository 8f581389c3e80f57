package dev.remit.scan.blackout;

import dev.remit.connector.ConnectionId;
import dev.remit.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of blackouts. For scans; people set them through {@link BlackoutService}. */
@Repository
@Transactional
public class BlackoutStore {

    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Clock clock;

    BlackoutStore(JdbcClient jdbc, Tenants tenants, Clock clock) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.clock = clock;
    }

    public Blackouts of(ConnectionId connection) {
        return jdbc.sql("select windows from scan_blackout where connection_id = ?")
                .param(connection.value())
                .query((row, n) -> new Blackouts(windows(row), zone()))
                .optional()
                .orElse(Blackouts.NONE);
    }

    /** Of all connections that have any. */
    public Map<ConnectionId, List<Blackout>> all() {
        Map<ConnectionId, List<Blackout>> all = new HashMap<>();
        jdbc.sql("select connection_id, windows from scan_blackout").query((ResultSet row) -> {
            all.put(new ConnectionId(row.getObject("connection_id", UUID.class)), windows(row));
        });
        return all;
    }

    /** In which they are meant. */
    public ZoneId zone() {
        return ZoneId.of(tenants.find().orElseThrow().zone());
    }

    /** Sets them; what waits for the end of another waits for the end of one of these, or no more. */
    void set(ConnectionId connection, List<Blackout> windows) {
        jdbc.sql("""
                insert into scan_blackout(tenant_id, connection_id, windows) values (remit_tenant(), ?, ?)
                on conflict (tenant_id, connection_id) do update set windows = excluded.windows""")
                .params(connection.value(), windows.stream().map(Blackout::text).toArray(String[]::new))
                .update();
        Instant free = new Blackouts(windows, zone()).free(clock.instant());
        jdbc.sql("update scan set not_before = ? where connection_id = ? and state = 'queued'")
                .params(free.atOffset(ZoneOffset.UTC), connection.value())
                .update();
    }

    private static List<Blackout> windows(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("windows").getArray())
                .map(Blackout::of)
                .toList();
    }
}
