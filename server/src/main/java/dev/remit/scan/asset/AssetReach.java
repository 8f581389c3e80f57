package dev.remit.scan.asset;

import dev.remit.scan.access.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An AI integration that reaches an asset.
 *
 * @param function for which it is used, by its use case; empty if that is not known
 * @param seenAt when a scan last saw it
 * @param unknownSince since when it could not be looked at again; empty while it can
 * @param fields those it reaches, what is not approved first; none if the asset has no field that is known
 */
public record AssetReach(
        IntegrationId integration,
        String name,
        String connectionName,
        Optional<String> function,
        Instant seenAt,
        Optional<Instant> unknownSince,
        List<ReachedField> fields) {

    static final String SEPARATOR = "\u001f";

    public AssetReach {
        fields = List.copyOf(fields);
    }

    String cursor() {
        return name + SEPARATOR + integration;
    }
}
