package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Capability;
import java.util.Optional;
import java.util.Set;

/**
 * A product that scans can recognise.
 *
 * @param key stable, for example {@code meow-ai-engine}
 * @param system where it is found, for example {@code wordpress}; empty if anywhere
 * @param implies what it can do wherever it is switched on, whatever the rights it runs with say
 */
public record Product(String key, String name, String vendor, Optional<String> system, Set<Capability> implies) {

    public Product {
        implies = Set.copyOf(implies);
    }
}
