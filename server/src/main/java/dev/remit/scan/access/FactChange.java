package dev.remit.scan.access;

import java.util.Optional;

/**
 * A fact that differs between two snapshots.
 *
 * @param before as JSON; empty if it is new
 * @param after as JSON; empty if it is gone
 */
public record FactChange(
        String question, String type, String key, String principal, Optional<String> before, Optional<String> after) {}
