/**
 * The kill switch: a use case, an AI tool or a vendor must not act from this moment on. A stop stands in one row that is read with
 * every decision, so it counts on every node from its commit; what stands on the stopped thing hears of it in the same transaction.
 * One person stops; it takes two to let it go on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "ownership :: rights",
            "catalog"
        })
package dev.remit.killswitch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
