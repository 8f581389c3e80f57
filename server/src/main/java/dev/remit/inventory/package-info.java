/**
 * Use cases from the first idea to the last day: the intake request, the register entry it becomes, its versions and its
 * lifecycle. A version is frozen with the SHA-256 of its canonical form when it is submitted, and approval binds to that.
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
            "risk",
            "killswitch",
            "approval",
            "approval :: event",
            "approval :: plan",
            "policy",
            "policy :: fact"
        })
package dev.remit.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
