package dev.remit.policy;

/**
 * A test of one policy.
 *
 * @param speaks whether the policy's expression must be true for these facts
 */
public record PolicyCase(PolicyFacts facts, boolean speaks) {}
