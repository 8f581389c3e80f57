package dev.remit.scan.asset;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the fields that scans name of an asset, page by page. */
final class ScannedNames {

    private static final String[] FIRST = {"", new UUID(0, 0).toString(), "", "", ""};

    private ScannedNames() {}

    static List<ScannedField> read(
            JdbcClient jdbc, UUID asset, boolean unknownOnly, Optional<String> cursor, int limit) {
        String[] after =
                cursor.map(c -> c.split(AssetReach.SEPARATOR, FIRST.length)).orElse(FIRST);
        return ask(jdbc, AssetSql.AFTER, asset, after)
                .param("unknown", unknownOnly)
                .param("limit", limit)
                .query(AssetRows::field)
                .list();
    }

    static Optional<ScannedField> find(JdbcClient jdbc, UUID asset, ScannedObject object, String name) {
        String[] which = {
            name, object.connection().toString(), object.place(), object.kind().name(), object.name()
        };
        return ask(jdbc, AssetSql.ONE, asset, which)
                .param("unknown", false)
                .param("limit", 1)
                .query(AssetRows::field)
                .optional();
    }

    private static JdbcClient.StatementSpec ask(JdbcClient jdbc, String narrowed, UUID asset, String[] at) {
        return jdbc.sql(AssetSql.NAMES.formatted(narrowed))
                .param("asset", asset)
                .param("name", at[0])
                .param("connection", at[1])
                .param("place", at[2])
                .param("kind", at[3])
                .param("resource", at[4]);
    }
}
