package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Signal;

/**
 * A product that a value gave away.
 *
 * @param signal the sort of value
 * @param value the value that was seen
 * @param confidence over 0 to 1; never over 0.5 for a display name alone
 * @param source where the matcher comes from
 */
public record Recognition(Product product, Signal signal, String value, double confidence, String source) {}
