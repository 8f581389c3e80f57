package dev.remit.policy.fact;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A feature that knows facts of use cases without being told: the register, the scans. A bean of this type is asked with every
 * decision about a use case, in its transaction.
 */
@FunctionalInterface
public interface FactSource {

    /** What it knows of each, in a fixed number of queries; a use case it knows nothing of may be missing. */
    Map<UUID, PolicyFacts> of(Collection<UUID> useCases);
}
