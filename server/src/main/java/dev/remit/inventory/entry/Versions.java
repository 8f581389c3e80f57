package dev.remit.inventory.entry;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.risk.TierExplanation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    /**
     * A version that was approved.
     *
     * @param holds whether nobody took that back since; another version may have followed
     */
    public record Approved(int number, Instant at, boolean holds) {}

    public void approve(UseCaseId id, int number, Instant at) {
        jdbc.sql("""
                insert into use_case_approval(tenant_id, use_case_id, number, approved_at) values (remit_tenant(), ?, ?, ?)
                on conflict (tenant_id, use_case_id, number) do update set approved_at = excluded.approved_at, ended = null""").params(id.value(), number, at.atOffset(ZoneOffset.UTC)).update();
    }

    /** No approval of any version holds any more. */
    public void endApprovals(UseCaseId id, String why) {
        jdbc.sql("update use_case_approval set ended = ? where use_case_id = ? and ended is null")
                .params(why, id.value())
                .update();
    }

    /** Those of versions that rest on the same as this one. */
    public void endApprovalsLike(UseCaseId id, int number, String why) {
        jdbc.sql("""
                update use_case_approval a set ended = ?
                 where a.use_case_id = ? and a.ended is null
                   and exists (select from use_case_version v
                         join use_case_version d on d.tenant_id = v.tenant_id and d.use_case_id = v.use_case_id
                                                and d.number = ? and d.basis = v.basis
                         where v.tenant_id = a.tenant_id and v.use_case_id = a.use_case_id and v.number = a.number)""").params(why, id.value(), number).update();
    }

    /** Those that ever were, the newest first. */
    public List<Approved> approved(UseCaseId id, int limit) {
        return jdbc.sql("select * from use_case_approval where use_case_id = ? order by number desc limit ?")
                .params(id.value(), limit)
                .query((row, n) -> approved(row))
                .list();
    }

    public Optional<Approved> approvedAs(UseCaseId id, int number) {
        return jdbc.sql("select * from use_case_approval where use_case_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) -> approved(row))
                .optional();
    }

    private static Approved approved(ResultSet row) throws SQLException {
        return new Approved(
                row.getInt("number"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("ended") == null);
    }
}
