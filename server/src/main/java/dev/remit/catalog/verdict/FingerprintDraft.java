package dev.remit.catalog.verdict;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import java.util.Set;

/**
 * A fingerprint somebody adds.
 *
 * @param vendor blank if nobody knows
 * @param implies what the product can do wherever it is
 */
public record FingerprintDraft(
        Signal signal, String value, String product, String vendor, Set<Capability> implies, String reason) {

    public FingerprintDraft {
        implies = Set.copyOf(implies);
    }
}
