/**
 * Risk tiers: a deterministic engine over the facts of a use case. Rules are data with ids and versions ({@code
 * risk/rules-v*.yaml}), each with its reason, its source and its own test cases; no fact ever lowers what a riskier one
 * raised, and what nobody knows counts as risk and says so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "catalog"})
package dev.remit.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
