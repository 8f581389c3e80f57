/**
 * Exceptions: for a while, a use case need not keep a rule, a control, a policy or a requirement. Each has an owner, a reason, something
 * done instead and a last day, and is decided in steps, by others. None goes on by itself: a renewal is another request.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "approval",
            "approval :: event",
            "approval :: plan",
            "scheduling",
            "inventory",
            "policy",
            "risk",
            "policy :: fact"
        })
package dev.remit.exception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
