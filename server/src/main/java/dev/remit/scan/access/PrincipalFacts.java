package dev.remit.scan.access;

import dev.remit.plugin.Monitoring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects what a system says about a principal beside its grants. */
final class PrincipalFacts {

    final Map<String, String> attributes = new HashMap<>();
    final List<IntegrationDetail.LetIn> approvals = new ArrayList<>();
    final List<IntegrationDetail.Kept> records = new ArrayList<>();

    void add(ResultSet row) throws SQLException {
        JsonNode fact = JsonMapper.shared().readTree(row.getString("fact"));
        switch (row.getString("type")) {
            case "principal" ->
                fact.path("attributes")
                        .properties()
                        .forEach(each ->
                                attributes.put(each.getKey(), each.getValue().asString()));
            case "approval" -> approvals.add(letIn(row, fact));
            default -> records.add(kept(row, fact));
        }
    }

    private static IntegrationDetail.LetIn letIn(ResultSet row, JsonNode fact) throws SQLException {
        return new IntegrationDetail.LetIn(
                fact.path("mechanism").asString(),
                AccessRows.text(row, "approver").or(() -> text(fact, "approver")),
                text(fact, "at").map(Instant::parse),
                AccessRows.evidence(row.getString("evidence")));
    }

    private static IntegrationDetail.Kept kept(ResultSet row, JsonNode fact) throws SQLException {
        return new IntegrationDetail.Kept(
                fact.path("record").asString(),
                Monitoring.State.valueOf(fact.path("state").asString()),
                text(fact, "kept").map(Duration::parse),
                AccessRows.evidence(row.getString("evidence")));
    }

    private static Optional<String> text(JsonNode fact, String field) {
        return Optional.of(fact.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
