package dev.remit.scan.asset;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import java.util.List;
import java.util.UUID;

/**
 * A field of an asset that an AI integration reaches.
 *
 * @param whole whether only as part of the whole object: the system does not say which fields
 * @param approved whether AI may be given it for what the integration is used for; for anything, if nobody said what that is
 */
public record ReachedField(
        UUID id, String name, List<Capability> can, List<Basis> bases, boolean whole, boolean approved) {

    public ReachedField {
        can = List.copyOf(can);
        bases = List.copyOf(bases);
    }
}
