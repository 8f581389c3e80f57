package dev.remit.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue: for pick lists by any part of a name, by name, at most {@code limit}; by id for showing names. */
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

    @PreAuthorize(MAY)
    public Map<UUID, AiTool> toolsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.TOOLS, ids);
    }

    @PreAuthorize(MAY)
    public Map<UUID, AiModel> modelsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.MODELS, ids);
    }

    @PreAuthorize(MAY)
    public Map<UUID, DataAsset> dataAssetsById(Collection<UUID> ids) {
        return rows.byId(CatalogRows.DATA_ASSETS, ids);
    }
}
