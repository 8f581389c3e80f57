package dev.remit.catalog;

import dev.remit.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue: a page at a time; for pick lists by any part of a name, at most {@code limit}; by id for showing names. */
@Service
@Transactional(readOnly = true)
public class CatalogQueries {

    private static final String MAY = "hasAnyAuthority('catalog:read', 'use-case:read')";

    private final CatalogRows rows;

    CatalogQueries(CatalogRows rows) {
        this.rows = rows;
    }

    @PreAuthorize(MAY)
    public List<AiTool> tools(String part, int limit) {
        return rows.search(CatalogRows.TOOLS, part, limit);
    }

    @PreAuthorize(MAY)
    public List<AiModel> models(String part, int limit) {
        return rows.search(CatalogRows.MODELS, part, limit);
    }

    @PreAuthorize(MAY)
    public List<DataAsset> dataAssets(String part, int limit) {
        return rows.search(CatalogRows.DATA_ASSETS, part, limit);
    }

    /** By name; the next page goes on behind the last name. */
    @PreAuthorize(MAY)
    public Page<AiTool> tools(CatalogFilter filter, Optional<String> cursor, int limit) {
        return page(CatalogRows.TOOLS, filter, cursor, limit, AiTool::name);
    }

    @PreAuthorize(MAY)
    public Page<AiModel> models(CatalogFilter filter, Optional<String> cursor, int limit) {
        return page(CatalogRows.MODELS, filter, cursor, limit, AiModel::name);
    }

    @PreAuthorize(MAY)
    public Page<DataAsset> dataAssets(CatalogFilter filter, Optional<String> cursor, int limit) {
        return page(CatalogRows.DATA_ASSETS, filter, cursor, limit, DataAsset::name);
    }

    @PreAuthorize(MAY)
    public Map<UUID, AiTool> toolsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.TOOLS, ids);
    }

    /** Also for whoever may know which models a prompt may be used with. */
    @PreAuthorize("hasAnyAuthority('catalog:read', 'use-case:read', 'prompt:read')")
    public Map<UUID, AiModel> modelsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.MODELS, ids);
    }

    @PreAuthorize(MAY)
    public Map<UUID, DataAsset> dataAssetsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.DATA_ASSETS, ids);
    }

    /** What a vendor makes, by name; at most so many. */
    @PreAuthorize(MAY)
    public List<AiTool> toolsOf(UUID vendor, int limit) {
        return rows.madeBy(CatalogRows.TOOLS, vendor, limit);
    }

    @PreAuthorize(MAY)
    public List<AiModel> modelsOf(UUID vendor, int limit) {
        return rows.madeBy(CatalogRows.MODELS, vendor, limit);
    }

    private <T> Page<T> page(
            CatalogRows.Shelf<T> shelf,
            CatalogFilter filter,
            Optional<String> cursor,
            int limit,
            Function<T, String> name) {
        List<T> found = rows.page(shelf, filter, cursor.orElse(""), limit + 1);
        return Page.of(found, limit, entry -> CatalogName.fold(name.apply(entry)));
    }
}
