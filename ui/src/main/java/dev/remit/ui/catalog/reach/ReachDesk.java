package dev.remit.ui.catalog.reach;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.field.FieldQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.asset.AssetLinkService;
import dev.remit.scan.asset.AssetReachQueries;
import dev.remit.scan.asset.FieldMatchService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of reached data read from and do. */
@Component
record ReachDesk(
        AssetReachQueries queries,
        AssetLinkService linking,
        FieldMatchService matching,
        CatalogQueries catalog,
        FieldQueries fields,
        CurrentUser user) {

    Optional<DataAsset> asset(UUID id) {
        return catalog.dataAssetsById(List.of(id)).values().stream().findFirst();
    }

    boolean links() {
        return user.may(Permission.CATALOG_MANAGE) && user.may(Permission.CONNECTION_READ);
    }
}
