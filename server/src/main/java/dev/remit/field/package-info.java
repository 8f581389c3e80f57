/**
 * The fields of data assets: class, basis, region, retention, masking, freshness, owner, and for which functions AI may be given each.
 * Kept one by one or by a file, of which every row comes in or none.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "catalog",
            "risk",
            "inventory",
            "inventory :: exchange",
            "inventory :: sheet"
        })
package dev.remit.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
