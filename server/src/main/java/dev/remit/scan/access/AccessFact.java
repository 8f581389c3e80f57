package dev.remit.scan.access;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One statement behind the access map.
 *
 * @param resource the system's own name for the objects
 * @param rights the native rights it follows from
 * @param fields the single fields it is limited to; empty: the whole object, or the system does not say
 * @param elsewhere the other system in which it acts, by its host or as the connection that sees the same there; empty: in the row's own
 * @param through the principal that holds them; {@code fingerprint} where the product is known for it
 * @param evidence where it was read; empty where it follows from what the product is
 * @param unconfirmedSince since when a scan could not see it again; empty while it is confirmed
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
        Set<String> fields,
        Optional<String> elsewhere,
        String through,
        Optional<Evidence> evidence,
        Optional<Instant> unconfirmedSince,
        boolean changed) {

    public AccessFact {
        rights = Set.copyOf(rights);
        fields = Set.copyOf(fields);
    }
}
