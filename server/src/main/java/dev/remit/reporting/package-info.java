/**
 * Issues reports: gathers figures and lists as of one moment, has {@code reports} render them in the background as the person
 * who asked, and keeps the document with its hash. Interrupted renderings are taken up again; a due run is made once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "scheduling",
            "ownership",
            "approval",
            "inventory",
            "inventory :: register",
            "inventory :: exchange",
            "kpi",
            "connector",
            "scan",
            "scan :: access"
        })
package dev.remit.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
