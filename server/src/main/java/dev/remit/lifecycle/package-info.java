/**
 * The gate before production: its criteria over the whole product, shown as met or not with what to do, and kept: whoever moves a use
 * case there is refused while one that must be met is not, and what is changed there and does not pass is held.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ownership",
            "catalog",
            "catalog :: approved",
            "inventory",
            "inventory :: gate",
            "inventory :: pattern",
            "inventory :: stop",
            "findings",
            "exception",
            "incident",
            "killswitch"
        })
package dev.remit.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
