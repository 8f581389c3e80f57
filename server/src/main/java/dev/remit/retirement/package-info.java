/**
 * What is left of a use case that was retired: every AI integration, tool, approval and prompt that it used and nobody else uses has
 * to be taken away. Scans say whether it is; a person may say so with a reason, which is shown as said and not as seen.
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
            "connector",
            "risk",
            "inventory",
            "scan",
            "scan :: access",
            "scan :: tool",
            "prompt",
            "prompt :: event"
        })
package dev.remit.retirement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
