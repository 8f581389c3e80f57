package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields' table. */
@Repository
class FieldRows {

    private static final String SELECT = "select f.*, a.name as asset from data_field f"
            + " join data_asset a on a.tenant_id = f.tenant_id and a.id = f.asset_id where ";
    static final String SEPARATOR = "\u001f";
    private static final String FIRST = new UUID(0, 0).toString();

    private final JdbcClient jdbc;
    private final Ids ids;

    FieldRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** By name. */
    List<DataField> page(FieldFilter filter, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split(SEPARATOR, 2)).orElse(new String[] {"", FIRST});
        String narrowed = (filter.asset().isPresent() ? " and f.asset_id = :asset" : "")
                + (filter.classes().isEmpty() ? "" : " and f.data_class = any(:classes)")
                + (filter.functions().isEmpty() ? "" : " and f.functions && cast(:functions as text[])");
        return jdbc.sql(SELECT
                        + "(f.name_key, f.asset_id) > (:name, cast(:after as uuid)) and strpos(f.name_key, :text) > 0"
                        + narrowed + " order by f.name_key, f.asset_id limit :limit")
                .param("name", after[0])
                .param("after", after[1])
                .param("text", Folded.text(filter.text()))
                .param("asset", filter.asset().orElse(null), Types.OTHER)
                .param("classes", filter.classes().stream().map(DataClass::code).toArray(String[]::new))
                .param("functions", codes(filter.functions()))
                .param("limit", limit)
                .query(FieldRows::field)
                .list();
    }

    static String cursor(DataField field) {
        return Folded.key(field.name()) + SEPARATOR + field.asset();
    }

    Optional<DataField> find(UUID id) {
        return jdbc.sql(SELECT + "f.id = ?").param(id).query(FieldRows::field).optional();
    }

    Optional<DataField> named(UUID asset, String name) {
        return jdbc.sql(SELECT + "f.asset_id = ? and f.name_key = ?")
                .params(asset, Folded.key(name))
                .query(FieldRows::field)
                .optional();
    }

    UUID insert(FieldDraft draft) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into data_field(tenant_id, id, asset_id, name, name_key, data_class, consent, region, retention_days, masking,
                       freshness, owner_id, functions)
                values (remit_tenant(), :id, :asset, :name, :key, :class, :consent, :region, :retention, :masking, :freshness, :owner,
                        :functions)""")
                .param("id", id)
                .param("asset", draft.asset())
                .params(values(draft))
                .update();
        return id;
    }

    /** Whether it was new: an asset has no two fields of one name. */
    boolean insertNew(FieldDraft draft) {
        boolean there = named(draft.asset(), draft.name()).isPresent();
        if (!there) {
            insert(draft);
        }
        return !there;
    }

    void update(UUID id, FieldDraft draft) {
        jdbc.sql("""
                update data_field set name = :name, name_key = :key, data_class = :class, consent = :consent, region = :region,
                       retention_days = :retention, masking = :masking, freshness = :freshness, owner_id = :owner,
                       functions = :functions
                 where id = :id""").param("id", id).params(values(draft)).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from data_field where id = ?").param(id).update();
    }

    private static Map<String, Object> values(FieldDraft draft) {
        DataField.Particulars known = draft.particulars();
        Map<String, Object> values = new HashMap<>();
        values.put("name", draft.name());
        values.put("key", Folded.key(draft.name()));
        values.put("class", known.dataClass().code());
        values.put("consent", known.consent().code());
        values.put("region", known.region());
        values.put(
                "retention",
                new SqlParameterValue(Types.INTEGER, known.retentionDays().orElse(null)));
        values.put("masking", known.masking().code());
        values.put("freshness", known.freshness());
        values.put(
                "owner",
                new SqlParameterValue(
                        Types.OTHER, known.owner().map(PersonId::value).orElse(null)));
        values.put("functions", codes(draft.functions()));
        return values;
    }

    private static String[] codes(Set<MarketingFunction> functions) {
        return functions.stream().map(Coded::code).sorted().toArray(String[]::new);
    }

    private static DataField field(ResultSet row, int n) throws SQLException {
        List<String> functions =
                Arrays.asList((String[]) row.getArray("functions").getArray());
        return new DataField(
                row.getObject("id", UUID.class),
                row.getObject("asset_id", UUID.class),
                row.getString("asset"),
                row.getString("name"),
                new DataField.Particulars(
                        DataClass.of(row.getString("data_class")),
                        coded(ConsentBasis.values(), row.getString("consent")),
                        row.getString("region"),
                        Optional.ofNullable(row.getObject("retention_days", Integer.class)),
                        coded(Masking.values(), row.getString("masking")),
                        row.getString("freshness"),
                        Optional.ofNullable(row.getObject("owner_id", UUID.class))
                                .map(PersonId::new)),
                Arrays.stream(MarketingFunction.values())
                        .filter(f -> functions.contains(f.code()))
                        .collect(Collectors.toSet()));
    }

    private static <E extends Coded> E coded(E[] values, String code) {
        return Arrays.stream(values)
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
