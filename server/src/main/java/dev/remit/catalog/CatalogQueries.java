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

    @PreAuthorize(MAY)
    public List<AiTool> tools(String part, int limit) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize(MAY)
    public List<AiModel> models(String part, int limit) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize(MAY)
    public List<DataAsset> dataAssets(String part, int limit) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize(MAY)
    public Map<UUID, AiTool> toolsById(Collection<UUID> ids) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize(MAY)
    public Map<UUID, AiModel> modelsById(Collection<UUID> ids) {
        throw new UnsupportedOperationException("lands next");
    }

    @PreAuthorize(MAY)
    public Map<UUID, DataAsset> dataAssetsById(Collection<UUID> ids) {
        throw new UnsupportedOperationException("lands next");
    }
}
