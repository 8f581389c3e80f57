/**
 * Approvals: steps over a governed thing, each decided by somebody who may, on exactly what they were shown. A decision
 * holds for the hash of the snapshot it was taken on; a material change voids it visibly and opens another round.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "ownership :: vague",
            "scheduling",
            "policy :: fact",
            "policy :: cel"
        })
package dev.remit.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
