/**
 * What can be used: AI tools and models with their vendors, and data assets with their class, added by people as they need
 * them; and the fingerprint catalogue by which scans recognise AI products.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "ownership :: rights",
            "approval",
            "approval :: event",
            "approval :: plan",
            "policy :: fact"
        })
package dev.remit.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
