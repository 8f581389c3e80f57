package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.key.SameKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of the access map's queries into records. */
final class AccessRows {

    private static final Coverage NEVER_ASKED =
            Coverage.notExposed("This connector does not ask what an integration may do.");

    private AccessRows() {}

    static AccessRow row(ResultSet row, int n) throws SQLException {
        return new AccessRow(
                new IntegrationId(row.getObject("id", UUID.class)),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                row.getString("name"),
                text(row, "vendor"),
                text(row, "product"),
                Principal.Kind.valueOf(row.getString("kind")),
                Principal.State.valueOf(row.getString("state")),
                text(row, "acts_as_name"),
                lastUse(row),
                cells(row.getString("cells"), gap(row.getString("grants"))),
                row.getBoolean("changed"),
                row.getBoolean("beyond_fields"),
                row.getBoolean("beyond_approval"),
                instant(row, "unknown_since"),
                instant(row, "first_seen_at").orElseThrow(),
                instant(row, "gone_at"),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new),
                text(row, "owner"),
                List.of((String[]) row.getArray("also_in").getArray()));
    }

    /** One of those that are one row. */
    static IntegrationDetail.SeenAs seenAs(ResultSet row, int n) throws SQLException {
        return new IntegrationDetail.SeenAs(
                new IntegrationId(row.getObject("id", UUID.class)),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                row.getString("connection_name"),
                row.getString("name"),
                lastUse(row),
                text(row, "same_by").map(IntegrationDetail.SameBy::valueOf),
                text(row, "same_value"));
    }

    private static LastUse lastUse(ResultSet row) throws SQLException {
        return new LastUse(
                LastUse.Status.valueOf(row.getString("last_use").toUpperCase(Locale.ROOT)),
                instant(row, "last_used_at"),
                text(row, "last_used_from"));
    }

    static AccessFact fact(ResultSet row, int n) throws SQLException {
        return new AccessFact(
                Capability.valueOf(row.getString("capability")),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("resource"),
                Basis.valueOf(row.getString("basis")),
                Grant.Reach.valueOf(row.getString("reach")),
                Grant.Sensitivity.valueOf(row.getString("sensitivity")),
                Grant.Mode.valueOf(row.getString("mode")),
                texts(row, "rights"),
                texts(row, "fields"),
                text(row, "place").filter(place -> !place.isEmpty()),
                row.getString("through"),
                Optional.ofNullable(row.getString("evidence")).map(AccessRows::evidence),
                instant(row, "doubted_since"),
                row.getBoolean("changed"));
    }

    /** Nothing if the two write no field alike. */
    static Optional<IntegrationDetail.Counterpart> counterpart(ResultSet row) throws SQLException {
        Set<String> ours = texts(row, "fields").stream().map(SameKeys::folded).collect(Collectors.toSet());
        Set<String> shared = texts(row, "written").stream()
                .filter(field -> ours.contains(SameKeys.folded(field)))
                .collect(Collectors.toSet());
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new IntegrationDetail.Counterpart(
                        row.getString("connection_name"),
                        row.getString("name"),
                        ResourceKind.valueOf(row.getString("kind")),
                        shared,
                        text(row, "used_at").map(Instant::parse),
                        evidence(row.getString("evidence"))));
    }

    static Evidence evidence(String json) {
        JsonNode node = JsonMapper.shared().readTree(json);
        return new Evidence(
                node.path("request").asString(),
                Instant.parse(node.path("at").asString()),
                node.path("sha256").asString(),
                node.path("pointer").asString(),
                node.path("apiVersion").asString(),
                node.path("connectorVersion").asString());
    }

    private static Map<Capability, AccessCell> cells(@Nullable String json, Coverage gap) {
        Map<Capability, AccessCell> cells = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            cells.put(capability, AccessCell.without(gap));
        }
        if (json != null) {
            JsonMapper.shared()
                    .readTree(json)
                    .valueStream()
                    .forEach(node ->
                            cells.put(Capability.valueOf(node.path("capability").asString()), cell(node)));
        }
        return cells;
    }

    private static AccessCell cell(JsonNode node) {
        return new AccessCell(
                AccessCell.Answer.CAN,
                node.path("kinds")
                        .valueStream()
                        .map(kind -> ResourceKind.valueOf(kind.asString()))
                        .sorted()
                        .toList(),
                node.path("resources").asInt(),
                Grant.Reach.valueOf(node.path("reach").asString()),
                Grant.Sensitivity.valueOf(node.path("sensitivity").asString()),
                node.path("bases")
                        .valueStream()
                        .map(basis -> Basis.valueOf(basis.asString()))
                        .collect(Collectors.toSet()),
                node.path("elsewhere").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
                node.hasNonNull("unconfirmed_since")
                        ? Optional.of(OffsetDateTime.parse(
                                        node.path("unconfirmed_since").asString())
                                .toInstant())
                        : Optional.empty(),
                Optional.empty(),
                node.path("changed").asBoolean());
    }

    private static Coverage gap(@Nullable String json) {
        if (json == null) {
            return NEVER_ASKED;
        }
        JsonNode node = JsonMapper.shared().readTree(json);
        return new Coverage(
                Coverage.Status.valueOf(node.path("status").asString()),
                node.path("detail").asString());
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
