package dev.remit.ui.catalog.vendor;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.vendor.DiligenceQueries;
import dev.remit.catalog.vendor.VendorService;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.words.Words;
import org.springframework.stereotype.Component;

/** What the pages of vendors read from and do. */
@Component
record VendorDesk(DiligenceQueries queries, VendorService service, Made made, Around around) {

    /** What vendors make. */
    @Component("vendorMade")
    record Made(CatalogQueries queries, CatalogService service) {}

    /** Who looks, who stands for what, and what was done. */
    @Component("vendorAround")
    record Around(
            LedgerQueries ledger,
            OwnershipQueries owners,
            OwnershipPanels ownership,
            People people,
            CurrentUser user) {}

    boolean manages() {
        return around.user().may(Permission.CATALOG_MANAGE);
    }

    String name(PersonId person) {
        return around.people().find(person).map(Person::name).orElseGet(() -> Words.text("catalogue.somebody-gone"));
    }
}
