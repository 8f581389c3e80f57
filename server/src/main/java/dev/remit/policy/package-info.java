/**
 * Policies: what AI may do, under which conditions and with whose approval. A policy is a CEL expression over documented facts
 * ({@link dev.remit.policy.fact.PolicyFact}) with an effect; a decision combines all that apply to an action: deny wins, approvals
 * accumulate, obligations unite, and any doubt is a deny that says what was missing. Nothing is allowed that no policy allows.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "identity", "evidence", "ownership", "ownership :: rights"})
package dev.remit.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
