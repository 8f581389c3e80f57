package dev.remit.scan.asset;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.scan.access.IntegrationId;
import dev.remit.shared.Folded;
import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which objects hold a data asset, and which AI reaches which of its fields. */
@Service
@Transactional(readOnly = true)
public class AssetReachQueries {

    private static final String MAY = "hasAuthority('connection:read')";
    private static final String NOBODY = new UUID(0, 0).toString();
    private static final int MOST_OBJECTS = 500;

    private final JdbcClient jdbc;
    private final CatalogQueries catalog;

    AssetReachQueries(JdbcClient jdbc, CatalogQueries catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    @PreAuthorize(MAY)
    public AssetSummary summary(UUID asset) {
        return jdbc.sql(AssetSql.SUMMARY)
                .param("asset", asset)
                .query((row, n) -> new AssetSummary(
                        row.getInt("objects"),
                        row.getInt("integrations"),
                        row.getInt("unapproved"),
                        row.getInt("unknown_fields")))
                .single();
    }

    /** The objects that hold the asset, those included that no AI reaches any more. */
    @PreAuthorize(MAY)
    public List<LinkableObject> linked(UUID asset) {
        return jdbc.sql("""
                select l.connection_id, c.name as connection_name, l.place, l.kind, l.resource, d.name as asset, false as suggested,
                       (select count(distinct s.integration_id) from seen_field s join integration i on i.id = s.integration_id
                           and i.connection_id = l.connection_id and i.gone_snapshot is null
                         where s.place = l.place and s.kind = l.kind and s.resource = l.resource and s.asset_id = l.asset_id) as integrations
                  from asset_resource l
                  join connection c on c.tenant_id = l.tenant_id and c.id = l.connection_id
                  join data_asset d on d.tenant_id = l.tenant_id and d.id = l.asset_id
                 where l.asset_id = :asset
                 order by lower(c.name), l.kind, l.resource, l.place limit :limit""")
                .param("asset", asset)
                .param("limit", MOST_OBJECTS)
                .query(AssetRows::object)
                .list();
    }

    /** Objects that AI reaches and that could hold the asset: by any part of their names, those first that its own name speaks for. */
    @PreAuthorize("hasAuthority('connection:read') and hasAuthority('catalog:manage')")
    public List<LinkableObject> linkable(UUID asset, String part, int limit) {
        return catalog.dataAssetsById(List.of(asset)).values().stream()
                .findFirst()
                .map(known -> linkable(known, part, limit))
                .orElse(List.of());
    }

    private List<LinkableObject> linkable(DataAsset asset, String part, int limit) {
        return jdbc.sql(AssetSql.OBJECTS.formatted("strpos(lower(x.connection_name || ' ' || x.words), :part) > 0"))
                .param("words", AssetWords.of(asset.name()).toArray(String[]::new))
                .param("part", Folded.text(part))
                .param("limit", limit)
                .query(AssetRows::object)
                .list();
    }

    /** Which AI integrations reach it, by name. */
    @PreAuthorize(MAY)
    public Page<AssetReach> reach(UUID asset, boolean beyondOnly, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split(AssetReach.SEPARATOR, -1)).orElse(new String[] {"", NOBODY});
        return Page.of(
                jdbc.sql(AssetSql.REACH)
                        .param("asset", asset)
                        .param("beyond", beyondOnly)
                        .param("name", after[0])
                        .param("after", after[1])
                        .param("limit", limit + 1)
                        .query(AssetRows::reach)
                        .list(),
                limit,
                AssetReach::cursor);
    }

    /** The fields that scans name in the objects that hold it; only those it does not have, if so asked. */
    @PreAuthorize(MAY)
    public Page<ScannedField> fields(UUID asset, boolean unknownOnly, Optional<String> cursor, int limit) {
        return Page.of(ScannedNames.read(jdbc, asset, unknownOnly, cursor, limit + 1), limit, ScannedField::cursor);
    }

    /** The one of this name; empty if scans do not name it any more. */
    @PreAuthorize(MAY)
    public Optional<ScannedField> field(UUID asset, ScannedObject object, String name) {
        return ScannedNames.find(jdbc, asset, object, name);
    }

    /** What is not approved of what an integration reaches, its parts included; nothing if all of it is. */
    @PreAuthorize(MAY)
    public List<FieldExcess> beyond(IntegrationId integration) {
        return jdbc.sql(AssetSql.EXCESS.formatted("(i.id = :id or i.part_of = :id)"))
                .param("id", integration.value())
                .query(AssetRows::excess)
                .list();
    }
}
