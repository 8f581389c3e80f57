/**
 * Scans: asks connections their questions, on demand or on a schedule, keeps what was seen as snapshots, compares them,
 * and derives the access map. A question that was not answered changes nothing about what was known: it makes nothing
 * "gone" and never reads as clean.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "scheduling",
            "connector",
            "catalog",
            "catalog :: approved",
            "catalog :: fingerprint",
            "catalog :: verdict",
            "field",
            "inventory",
            "inventory :: work",
            "policy :: fact"
        })
package dev.remit.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
