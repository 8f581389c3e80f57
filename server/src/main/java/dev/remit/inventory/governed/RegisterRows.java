package dev.remit.inventory.governed;

import dev.remit.policy.fact.UseCaseDirectory.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the register's tables say that policies ask for, many use cases with one query. */
@Repository
class RegisterRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    RegisterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A use case.
     *
     * @param answers of the version that was approved last, else of the last one, else as they are being written
     * @param reviews what the catalogue says about each of its tools
     */
    record Governed(
            UUID id,
            Optional<String> tier,
            Optional<String> lane,
            boolean approved,
            boolean owned,
            Map<String, List<String>> answers,
            List<String> reviews) {}

    List<Governed> governed(Collection<UUID> ids) {
        return jdbc.sql("""
                select u.id, u.tier, u.lane, u.state = 'approved' as approved, u.accountable_id is not null as owned,
                       coalesce(v.answers::text,
                         (select json_object_agg(a.question, a.answer)::text from use_case_answer a
                           where a.tenant_id = u.tenant_id and a.use_case_id = u.id), '{}') as answers,
                       array(select t.review from use_case_tool c join ai_tool t on t.tenant_id = c.tenant_id and t.id = c.tool_id
                              where c.tenant_id = u.tenant_id and c.use_case_id = u.id) as reviews
                  from use_case u
                  left join use_case_version v on v.tenant_id = u.tenant_id and v.use_case_id = u.id
                       and v.number = case when u.state = 'approved' then u.version
                                           else coalesce(u.approved_version, u.version) end
                 where u.id = any(?)""")
                .param(ids.toArray(UUID[]::new))
                .query(RegisterRows::governed)
                .list();
    }

    /** The classes of data assets, by their ids. */
    Map<UUID, String> dataClasses(Collection<UUID> assets) {
        record Classed(UUID id, String dataClass) {}
        return jdbc
                .sql("select id, data_class from data_asset where id = any(?)")
                .param(assets.toArray(UUID[]::new))
                .query((row, n) -> new Classed(row.getObject("id", UUID.class), row.getString("data_class")))
                .list()
                .stream()
                .collect(Collectors.toMap(Classed::id, Classed::dataClass));
    }

    Optional<Named> find(UUID id) {
        return jdbc.sql("select id, name from use_case where id = ? and state <> 'draft'")
                .param(id)
                .query(RegisterRows::named)
                .optional();
    }

    List<Named> after(Optional<UUID> last, int limit) {
        return jdbc.sql("""
                select id, name from use_case
                 where (cast(:last as uuid) is null or id > :last) and state not in ('draft', 'retired')
                 order by id limit :limit""")
                .param("last", last.orElse(null))
                .param("limit", limit)
                .query(RegisterRows::named)
                .list();
    }

    private static Named named(ResultSet row, int n) throws SQLException {
        return new Named(row.getObject("id", UUID.class), row.getString("name"));
    }

    private static Governed governed(ResultSet row, int n) throws SQLException {
        @Nullable String tier = row.getString("tier");
        return new Governed(
                row.getObject("id", UUID.class),
                Optional.ofNullable(tier),
                Optional.ofNullable(row.getString("lane")),
                row.getBoolean("approved"),
                row.getBoolean("owned"),
                JSON.readValue(row.getString("answers"), ANSWERS),
                Arrays.asList((String[]) row.getArray("reviews").getArray()));
    }
}
