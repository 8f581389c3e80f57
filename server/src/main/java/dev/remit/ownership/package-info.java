/**
 * Who stands for what: RACI and the executive, operational and technical owner of any governed thing, and the gaps in
 * them. RACI as PMBOK knows it, with exactly one Accountable, which the database enforces too.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity", "evidence"})
package dev.remit.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
