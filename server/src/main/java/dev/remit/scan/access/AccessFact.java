package dev.remit.scan.access;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.util.Optional;
import java.util.Set;

/**
 * One statement behind the access map.
 *
 * @param resource the system's own name for the objects
 * @param rights the native rights it follows from
 * @param through the principal that holds them; {@code fingerprint} where the product is known for it
 * @param evidence where it was read; empty where it follows from what the product is
 * @param changed whether the last scan added it
 */
public record AccessFact(
        Capability capability,
        ResourceKind kind,
        String resource,
        Basis basis,
        Grant.Reach reach,
        Grant.Sensitivity sensitivity,
        Grant.Mode mode,
        Set<String> rights,
        String through,
        Optional<Evidence> evidence,
        boolean changed) {

    public AccessFact {
        rights = Set.copyOf(rights);
    }
}
