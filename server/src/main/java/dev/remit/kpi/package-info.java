/**
 * The read side: figures about adoption, value, work, trust and control, each with formula, unit and source, and each counted
 * over rows that can be listed. A figure is an aggregate over exactly one row query, so number and list cannot differ.
 *
 * <p>It reads the tables of the features below it by its own read-only SQL, because a figure over a hundred thousand use cases
 * cannot be made of their pages; row-level security holds there as everywhere. It writes nothing and owns no table. Definitions
 * follow the form of ISO/IEC/IEEE 15939 (measure, unit, formula, source, interpretation).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "ownership",
            "connector",
            "approval",
            "inventory",
            "scan",
            "findings"
        })
package dev.remit.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
