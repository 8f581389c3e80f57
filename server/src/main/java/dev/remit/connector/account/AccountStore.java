package dev.remit.connector.account;

import dev.remit.plugin.ConnectorDescriptor.RateLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counters. Time is the database's: the nodes' clocks may differ by more than a limit's span. */
@Repository
@Transactional
class AccountStore {

    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stored(Window window, boolean rests) {}

    /**
     * Takes calls.
     *
     * @param unused what is left of the last lease
     */
    Lease lease(byte[] account, RateLimit limit, int wanted, Lease unused) {
        Stored stored = lock(account, limit).orElseGet(() -> {
            insert(account);
            return lock(account, limit).orElseThrow();
        });
        if (stored.rests()) {
            return new Lease(0, 0, rest(account));
        }
        long now = now();
        Window window = stored.window();
        window.moveTo(now);
        window.giveBack(unused.stretch(), unused.calls());
        int granted = window.take(wanted);
        jdbc.sql("update remote_account set newest = ?, taken = ? where account = ?")
                .params(window.newest(), window.taken(), account)
                .update();
        return new Lease(window.newest(), granted, granted > 0 ? window.left(now) : window.untilFree(now));
    }

    /** Nobody calls for so long; what a system asks for is believed for an hour. */
    void rest(byte[] account, Duration length) {
        insert(account);
        jdbc.sql("""
                update remote_account
                   set rests_until = greatest(rests_until, clock_timestamp() + ? * interval '1 millisecond') where account = ?""")
                .params(Math.min(length.toMillis(), LONGEST_REST.toMillis()), account)
                .update();
    }

    private void insert(byte[] account) {
        jdbc.sql("""
                insert into remote_account(tenant_id, account, newest, taken) values (remit_tenant(), ?, 0, '{}')
                on conflict do nothing""").param(account).update();
    }

    private Optional<Stored> lock(byte[] account, RateLimit limit) {
        return jdbc.sql("""
                select newest, taken, rests_until > clock_timestamp() as rests
                  from remote_account where account = ? for update""")
                .param(account)
                .query((row, n) -> new Stored(window(row, limit), row.getBoolean("rests")))
                .optional();
    }

    private static Window window(ResultSet row, RateLimit limit) throws SQLException {
        Integer[] taken = (Integer[]) row.getArray("taken").getArray();
        return new Window(
                limit,
                row.getLong("newest"),
                Arrays.stream(taken).mapToInt(Integer::intValue).toArray());
    }

    private Duration rest(byte[] account) {
        return jdbc.sql("""
                select greatest(1, ceil(extract(epoch from rests_until - clock_timestamp()) * 1000))::bigint
                  from remote_account where account = ?""")
                .param(account)
                .query((row, n) -> Duration.ofMillis(row.getLong(1)))
                .single();
    }

    /** Asked for with the row locked: how long that took must not count. */
    private long now() {
        return jdbc.sql("select (extract(epoch from clock_timestamp()) * 1000000)::bigint")
                .query(Long.class)
                .single();
    }
}
