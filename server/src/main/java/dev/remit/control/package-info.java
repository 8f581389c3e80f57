/**
 * Controls: what an organisation that uses AI sees to, where that applies and why, and how it is shown. The library is one file
 * ({@code control/library-v1.yaml}); a control applies to a use case by a rule over its facts, and doubt counts as applying. Evidence
 * is given by one person, for high tiers confirmed by another, and holds for a time.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "risk",
            "exception",
            "policy :: fact",
            "policy :: cel",
            "inventory",
            "inventory :: exchange",
            "inventory :: questions",
            "inventory :: sheet",
            "inventory :: work"
        })
package dev.remit.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
