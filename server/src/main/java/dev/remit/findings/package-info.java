/**
 * Findings: unknown AI, wider access, new capabilities, systems that could not be read. Raised in the transaction of the
 * scan that saw them, recognised again by later scans, owned, due by severity, closed with a reason.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "catalog",
            "catalog :: approved",
            "catalog :: vendor",
            "connector",
            "inventory",
            "inventory :: review",
            "inventory :: work",
            "retirement",
            "risk",
            "scan",
            "scan :: access",
            "scan :: asset",
            "scan :: tool"
        })
package dev.remit.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
