package dev.remit.policy;

import dev.remit.policy.fact.PolicyFacts;

/**
 * A test of one policy.
 *
 * @param speaks whether the policy's expression must be true for these facts
 */
public record PolicyCase(PolicyFacts facts, boolean speaks) {}
