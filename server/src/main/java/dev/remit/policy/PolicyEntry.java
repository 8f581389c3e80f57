package dev.remit.policy;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A policy in the list.
 *
 * @param inForce the number of the version in force; empty: none is
 * @param proposed the number of the version that waits for somebody to publish or reject it
 * @param shown the content in force, else the proposed, else the last there was
 */
public record PolicyEntry(PolicyId id, String key, OptionalInt inForce, OptionalInt proposed, Optional<Policy> shown) {}
