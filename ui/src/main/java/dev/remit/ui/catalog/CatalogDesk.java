package dev.remit.ui.catalog;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataAsset;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ui.catalog.seen.AssetSeen;
import dev.remit.ui.catalog.seen.SeenIn;
import dev.remit.ui.ownership.OwnershipPanels;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the catalogue's pages read from and do. */
@Component
record CatalogDesk(
        CatalogQueries queries,
        CatalogService service,
        LedgerQueries ledger,
        People people,
        CurrentUser user,
        ToolParts tools) {

    /** What the page of a tool shows besides. */
    @Component
    record ToolParts(ToolStops stops, ApprovedFor approvedFor, Seen seen, OwnershipPanels ownership) {}

    /** What scans see of it. */
    @Component("catalogSeen")
    record Seen(SeenIn tools, AssetSeen assets) {}

    Optional<AiTool> tool(UUID id) {
        return queries.toolsById(List.of(id)).values().stream().findFirst();
    }

    Optional<AiModel> model(UUID id) {
        return queries.modelsById(List.of(id)).values().stream().findFirst();
    }

    Optional<DataAsset> dataAsset(UUID id) {
        return queries.dataAssetsById(List.of(id)).values().stream().findFirst();
    }

    boolean manages() {
        return user.may(Permission.CATALOG_MANAGE);
    }
}
