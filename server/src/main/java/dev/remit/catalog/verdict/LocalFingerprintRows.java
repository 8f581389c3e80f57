package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Product;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a workspace said about values. */
@Repository
class LocalFingerprintRows {

    private static final String SAID = "select * from local_fingerprint where withdrawn_at is null";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    LocalFingerprintRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    List<LocalFingerprint> all() {
        return jdbc.sql(SAID).query(LocalFingerprintRows::row).list();
    }

    Optional<LocalFingerprint> find(UUID id) {
        return jdbc.sql(SAID + " and id = ?")
                .param(id)
                .query(LocalFingerprintRows::row)
                .optional();
    }

    /** Newest first: ids grow with time. */
    List<LocalFingerprint> page(Optional<UUID> after, int limit) {
        return jdbc.sql(SAID + " and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit")
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(LocalFingerprintRows::row)
                .list();
    }

    /** Grows with everything that is said or taken back. */
    String revision() {
        return jdbc.sql("select count(*) || '.' || count(withdrawn_at) from local_fingerprint")
                .query(String.class)
                .single();
    }

    /** In place of what was said about this value and product before. */
    UUID say(Verdict verdict, Signal signal, String value, Product product, String reason, PersonId by) {
        jdbc.sql("""
                update local_fingerprint set withdrawn_at = ?
                 where signal = ? and value = ? and product_key = ? and withdrawn_at is null""").params(now(), signal.name(), value, product.key()).update();
        UUID id = ids.next();
        jdbc.sql("""
                insert into local_fingerprint(tenant_id, id, verdict, signal, value, product_key, product, vendor, implies, reason,
                                              said_by, said_at)
                values (remit_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(List.of(
                        id,
                        verdict.code(),
                        signal.name(),
                        value,
                        product.key(),
                        product.name(),
                        product.vendor(),
                        product.implies().stream().map(Enum::name).sorted().toArray(String[]::new),
                        reason,
                        by.value(),
                        now()))
                .update();
        return id;
    }

    /** What was taken back; empty if there is no such thing, or not any more. */
    Optional<LocalFingerprint> withdraw(UUID id) {
        Optional<LocalFingerprint> said = jdbc.sql(SAID + " and id = ? for update")
                .param(id)
                .query(LocalFingerprintRows::row)
                .optional();
        said.ifPresent(s -> jdbc.sql("update local_fingerprint set withdrawn_at = ? where id = ?")
                .params(now(), id)
                .update());
        return said;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static LocalFingerprint row(ResultSet row, int n) throws SQLException {
        return new LocalFingerprint(
                row.getObject("id", UUID.class),
                Verdict.of(row.getString("verdict")),
                Signal.valueOf(row.getString("signal")),
                row.getString("value"),
                new Product(
                        row.getString("product_key"),
                        row.getString("product"),
                        row.getString("vendor"),
                        Optional.empty(),
                        Arrays.stream((String[]) row.getArray("implies").getArray())
                                .map(Capability::valueOf)
                                .collect(Collectors.toSet())),
                row.getString("reason"),
                new PersonId(row.getObject("said_by", UUID.class)),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
