package dev.remit.inventory.entry;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.risk.TierExplanation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The frozen versions' rows. */
@Repository
public class Versions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<LinkedHashMap<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UseCaseVersion version) {
        jdbc.sql("""
                insert into use_case_version(tenant_id, use_case_id, number, answers, tier, sha256, basis, submitted_by, submitted_at)
                values (remit_tenant(), ?, ?, ?::json, ?::json, ?, ?, ?, ?)""")
                .params(
                        version.useCase().value(),
                        version.number(),
                        JSON.writeValueAsString(version.answers()),
                        JSON.writeValueAsString(version.tier()),
                        version.sha256(),
                        version.basis(),
                        version.submittedBy(),
                        version.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<UseCaseVersion> all(UseCaseId id) {
        return jdbc.sql("select * from use_case_version where use_case_id = ? order by number desc")
                .param(id.value())
                .query(Versions::version)
                .list();
    }

    public Optional<UseCaseVersion> find(UseCaseId id, int number) {
        return jdbc.sql("select * from use_case_version where use_case_id = ? and number = ?")
                .params(id.value(), number)
                .query(Versions::version)
                .optional();
    }

    private static UseCaseVersion version(ResultSet row, int n) throws SQLException {
        Map<String, List<String>> answers = JSON.readValue(row.getString("answers"), ANSWERS);
        return new UseCaseVersion(
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                row.getInt("number"),
                answers,
                JSON.readValue(row.getString("tier"), TierExplanation.class),
                row.getString("sha256"),
                row.getString("basis"),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
