package dev.remit.evidence;

import dev.remit.tenancy.TenantMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the current workspace's records, a batch a transaction. A batch holds only records of transactions older than every
 * one of this workspace that still runs, in the order they were written: a writer never waits for a seal, a late one is not
 * overtaken, and a long one holds up its own workspace only. Nodes may call it at once; one seals, the others find nothing to
 * do.
 */
@Component
class Sealing {

    static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sealing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new seal; empty if nothing was to be sealed or another node is sealing this workspace. */
    @Transactional
    public Optional<Seal> sealNext() {
        if (!lock()) {
            return Optional.empty();
        }
        Optional<Position> last = last();
        List<Unsealed> batch = unsealed(last);
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        MerkleFrontier tree = last.map(Position::tree).orElseGet(MerkleFrontier::empty);
        long first = tree.size();
        batch.forEach(record -> tree.append(record.leafHash()));
        insertEntries(batch, first);
        return Optional.of(insertSeal(last.map(p -> p.number() + 1).orElse(0L), tree, batch.getLast()));
    }

    private boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('remit.seal.' || remit_tenant(), 0))")
                .query(Boolean.class)
                .single();
    }

    private Optional<Position> last() {
        return jdbc.sql("""
                select number, size, frontier, last_written_by::text, last_written_as,
                       cluster = (select system_identifier from pg_control_system()) as here
                  from evidence_seal order by number desc limit 1""").query(Sealing::position).optional();
    }

    /** Ordered by the columns of the table: unqualified, the texts that are selected would order them, 1000 before 998. */
    private List<Unsealed> unsealed(Optional<Position> last) {
        Position from = last.filter(Position::here).orElse(Position.START);
        String afterRestore = last.isPresent() && !last.get().here()
                ? "and not exists (select from evidence_entry e where e.tenant_id = r.tenant_id and e.record_id = r.id)"
                : "";
        return jdbc.sql("""
                select id, leaf_hash, written_by::text, written_as from evidence_record r
                 where (written_by, written_as) > (?::xid8, ?)
                   and written_by < %s %s
                 order by r.written_by, r.written_as limit ?""".formatted(TenantMark.HORIZON, afterRestore))
                .params(from.writtenBy(), from.writtenAs(), BATCH)
                .query((row, n) -> new Unsealed(
                        row.getObject("id", UUID.class),
                        row.getBytes("leaf_hash"),
                        row.getString("written_by"),
                        row.getLong("written_as")))
                .list();
    }

    private void insertEntries(List<Unsealed> batch, long first) {
        jdbc.sql("""
                insert into evidence_entry(tenant_id, index, record_id, leaf_hash)
                select remit_tenant(), ? + place - 1, id, leaf_hash
                  from unnest(?::uuid[], ?::bytea[]) with ordinality as batch(id, leaf_hash, place)""")
                .params(
                        first,
                        batch.stream().map(Unsealed::id).toArray(UUID[]::new),
                        batch.stream().map(Unsealed::leafHash).toArray(byte[][]::new))
                .update();
    }

    private Seal insertSeal(long number, MerkleFrontier tree, Unsealed last) {
        Instant at = clock.instant();
        byte[] root = tree.root();
        jdbc.sql("""
                insert into evidence_seal(tenant_id, number, size, root_hash, frontier, sealed_at, last_written_by,
                                          last_written_as, cluster)
                select remit_tenant(), ?, ?, ?, ?, ?, ?::xid8, ?, system_identifier from pg_control_system()""")
                .params(
                        number,
                        tree.size(),
                        root,
                        tree.bytes(),
                        at.atOffset(ZoneOffset.UTC),
                        last.writtenBy(),
                        last.writtenAs())
                .update();
        return new Seal(number, tree.size(), HexFormat.of().formatHex(root), at);
    }

    private static Position position(ResultSet row, int n) throws SQLException {
        return new Position(
                row.getLong("number"),
                row.getLong("size"),
                row.getBytes("frontier"),
                row.getString("last_written_by"),
                row.getLong("last_written_as"),
                row.getBoolean("here"));
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Unsealed(UUID id, byte[] leafHash, String writtenBy, long writtenAs) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Position(long number, long size, byte[] frontier, String writtenBy, long writtenAs, boolean here) {

        static final Position START = new Position(-1, 0, new byte[0], "0", 0, true);

        MerkleFrontier tree() {
            return MerkleFrontier.of(size, frontier);
        }
    }
}
