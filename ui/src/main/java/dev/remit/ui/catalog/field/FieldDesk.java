package dev.remit.ui.catalog.field;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.field.FieldImport;
import dev.remit.field.FieldQueries;
import dev.remit.field.FieldService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ui.catalog.CatalogFiles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of fields read from and do. */
@Component
record FieldDesk(FieldQueries queries, FieldService service, Files files, CatalogQueries catalog, Around around) {

    /** What comes in and goes out as a file. */
    @Component("fieldFiles")
    record Files(FieldImport imports, CatalogFiles exports) {}

    /** Who looks, and who can be named. */
    @Component("fieldAround")
    record Around(People people, CurrentUser user) {}

    Optional<DataAsset> asset(UUID id) {
        return catalog.dataAssetsById(List.of(id)).values().stream().findFirst();
    }

    boolean manages() {
        return around.user().may(Permission.CATALOG_MANAGE);
    }
}
