/**
 * The prompt library: what people and tools may say to a model, for what, in whose name. A prompt has a key that stays; what it says
 * is a version that never changes, proposed by one person and published in steps by others; it ends on a day that is known from the start.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "approval",
            "approval :: event",
            "approval :: plan",
            "policy :: fact",
            "catalog",
            "risk",
            "inventory",
            "scheduling"
        })
package dev.remit.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
