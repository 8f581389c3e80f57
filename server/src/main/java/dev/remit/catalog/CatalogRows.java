package dev.remit.catalog;

import dev.remit.identity.PersonId;
import dev.remit.shared.Ids;
import dev.remit.shared.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue's tables. */
@Repository
class CatalogRows {

    /** A table of the catalogue and how its rows are read. */
    record Shelf<T>(String table, SubjectKind kind, String select, RowMapper<T> row, Function<T, UUID> id) {}

    static final Shelf<AiTool> TOOLS = new Shelf<>(
            "ai_tool",
            SubjectKind.AI_TOOL,
            vended("ai_tool"),
            (row, n) -> new AiTool(id(row), row.getString("name"), vendor(row), vendorId(row), review(row)),
            AiTool::id);

    static final Shelf<AiModel> MODELS = new Shelf<>(
            "ai_model",
            SubjectKind.AI_MODEL,
            vended("ai_model"),
            (row, n) -> new AiModel(
                    id(row),
                    row.getString("name"),
                    vendor(row),
                    vendorId(row),
                    review(row),
                    row.getString("version"),
                    Optional.ofNullable(row.getObject("retires_on", LocalDate.class))),
            AiModel::id);

    static final Shelf<DataAsset> DATA_ASSETS = new Shelf<>(
            "data_asset",
            SubjectKind.DATA_ASSET,
            "select e.* from data_asset e",
            (row, n) -> new DataAsset(
                    id(row),
                    row.getString("name"),
                    DataClass.of(row.getString("data_class")),
                    Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(PersonId::new),
                    review(row)),
            DataAsset::id);

    private final JdbcClient jdbc;
    private final Ids ids;

    CatalogRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    <T> List<T> search(Shelf<T> shelf, String part, int limit) {
        return jdbc.sql(shelf.select() + " where strpos(e.name_key, ?) > 0 order by e.name_key limit ?")
                .param(CatalogName.fold(part))
                .param(limit)
                .query(shelf.row())
                .list();
    }

    <T> List<T> page(Shelf<T> shelf, CatalogFilter filter, String after, int limit) {
        String narrowed = (filter.reviews().isEmpty() ? "" : " and e.review = any(:reviews)")
                + (filter.classes().isEmpty() ? "" : " and e.data_class = any(:classes)");
        return jdbc.sql(shelf.select() + " where e.name_key > :after and strpos(e.name_key, :text) > 0" + narrowed
                        + " order by e.name_key limit :limit")
                .param("after", after)
                .param("text", CatalogName.fold(filter.text()))
                .param("reviews", filter.reviews().stream().map(Review::code).toArray(String[]::new))
                .param("classes", filter.classes().stream().map(DataClass::code).toArray(String[]::new))
                .param("limit", limit)
                .query(shelf.row())
                .list();
    }

    <T> Map<UUID, T> byId(Shelf<T> shelf, Collection<UUID> wanted) {
        return jdbc
                .sql(shelf.select() + " where e.id = any(?) order by e.name_key")
                .param(wanted.toArray(UUID[]::new))
                .query(shelf.row())
                .list()
                .stream()
                .collect(Collectors.toMap(shelf.id(), Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    <T> Optional<T> named(Shelf<T> shelf, CatalogName name) {
        return jdbc.sql(shelf.select() + " where e.name_key = ?")
                .param(name.key())
                .query(shelf.row())
                .optional();
    }

    /** False if somebody added that name meanwhile. */
    boolean add(Shelf<?> shelf, CatalogName name, Optional<UUID> vendor) {
        return jdbc.sql("insert into " + shelf.table() + """
                        (tenant_id, id, name, name_key, vendor_id, review)
                        values (remit_tenant(), ?, ?, ?, ?, 'unreviewed') on conflict (tenant_id, name_key) do nothing""")
                        .param(ids.next())
                        .param(name.shown())
                        .param(name.key())
                        .param(vendor.orElse(null))
                        .update()
                > 0;
    }

    boolean addAsset(CatalogName name, DataClass dataClass) {
        return jdbc.sql("""
                        insert into data_asset(tenant_id, id, name, name_key, data_class, review)
                        values (remit_tenant(), ?, ?, ?, ?, 'unreviewed') on conflict (tenant_id, name_key) do nothing""")
                        .params(ids.next(), name.shown(), name.key(), dataClass.code())
                        .update()
                > 0;
    }

    void set(Shelf<?> shelf, UUID id, String column, Object value) {
        int changed = jdbc.sql("update " + shelf.table() + " set " + column + " = ? where id = ?")
                .param(value)
                .param(id)
                .update();
        if (changed == 0) {
            throw CatalogRefusal.NOT_FOUND.because();
        }
    }

    /** What a vendor makes, by name. */
    <T> List<T> madeBy(Shelf<T> shelf, UUID vendor, int limit) {
        return jdbc.sql(shelf.select() + " where e.vendor_id = ? order by e.name_key limit ?")
                .params(vendor, limit)
                .query(shelf.row())
                .list();
    }

    void describe(UUID model, String version, Optional<LocalDate> retiresOn) {
        jdbc.sql("update ai_model set version = ?, retires_on = ? where id = ?")
                .param(version)
                .param(retiresOn.orElse(null))
                .param(model)
                .update();
    }

    boolean hasVendor(CatalogName name) {
        return jdbc.sql("select exists (select from vendor where name_key = ?)")
                .param(name.key())
                .query(Boolean.class)
                .single();
    }

    /** The one of this name: the one there is, or a new one. */
    UUID vendorId(CatalogName name) {
        jdbc.sql("""
                insert into vendor(tenant_id, id, name, name_key) values (remit_tenant(), ?, ?, ?)
                on conflict (tenant_id, name_key) do nothing""").params(ids.next(), name.shown(), name.key()).update();
        return jdbc.sql("select id from vendor where name_key = ?")
                .param(name.key())
                .query(UUID.class)
                .single();
    }

    private static String vended(String table) {
        return "select e.*, v.name as vendor from " + table
                + " e left join vendor v on v.tenant_id = e.tenant_id and v.id = e.vendor_id";
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Optional<String> vendor(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("vendor");
        return Optional.ofNullable(name);
    }

    private static Optional<UUID> vendorId(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("vendor_id", UUID.class));
    }

    private static Review review(ResultSet row) throws SQLException {
        return Review.of(row.getString("review"));
    }
}
