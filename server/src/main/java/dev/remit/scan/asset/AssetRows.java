package dev.remit.scan.asset;

import dev.remit.catalog.DataClass;
import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.asset.ScannedField.Match;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of what scans see of data assets into records. */
final class AssetRows {

    private AssetRows() {}

    static LinkableObject object(ResultSet row, int n) throws SQLException {
        return new LinkableObject(
                scanned(row),
                row.getString("connection_name"),
                row.getInt("integrations"),
                Optional.ofNullable(row.getString("asset")),
                row.getBoolean("suggested"));
    }

    static AssetReach reach(ResultSet row, int n) throws SQLException {
        return new AssetReach(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("connection_name"),
                Optional.ofNullable(row.getString("function")),
                instant(row, "seen_at").orElseThrow(),
                instant(row, "unknown_since"),
                list(row.getString("fields"), AssetRows::reached));
    }

    static FieldExcess excess(ResultSet row, int n) throws SQLException {
        return new FieldExcess(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                list(
                        row.getString("fields"),
                        field -> new FieldExcess.Field(
                                UUID.fromString(field.path("asset").asString()),
                                field.path("assetName").asString(),
                                field.path("name").asString(),
                                DataClass.of(field.path("class").asString()),
                                capabilities(field))));
    }

    static ScannedField field(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("field_id", UUID.class);
        Optional<ScannedField.Field> field =
                Optional.ofNullable(row.getString("field_name")).map(name -> new ScannedField.Field(id, name));
        boolean said = row.getBoolean("said");
        Match unsaid = field.isPresent() ? Match.BY_NAME : Match.UNKNOWN;
        Match bySomebody = field.isPresent() ? Match.SAID : Match.REJECTED;
        return new ScannedField(
                scanned(row),
                row.getString("connection_name"),
                row.getString("name"),
                said ? bySomebody : unsaid,
                field,
                DataClass.valueOf(row.getString("sensitivity")),
                row.getInt("integrations"));
    }

    private static ScannedObject scanned(ResultSet row) throws SQLException {
        return new ScannedObject(
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("place"),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("resource"));
    }

    private static ReachedField reached(JsonNode field) {
        return new ReachedField(
                UUID.fromString(field.path("id").asString()),
                field.path("name").asString(),
                capabilities(field),
                field.path("bases")
                        .valueStream()
                        .map(basis -> Basis.valueOf(basis.asString()))
                        .sorted()
                        .toList(),
                field.path("whole").asBoolean(),
                field.path("approved").asBoolean());
    }

    private static List<Capability> capabilities(JsonNode field) {
        return field.path("can")
                .valueStream()
                .map(can -> Capability.valueOf(can.asString()))
                .sorted()
                .toList();
    }

    private static <T> List<T> list(@Nullable String json, Function<JsonNode, T> as) {
        return json == null
                ? List.of()
                : JsonMapper.shared().readTree(json).valueStream().map(as).toList();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
