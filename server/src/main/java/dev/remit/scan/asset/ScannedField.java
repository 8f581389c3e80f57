package dev.remit.scan.asset;

import dev.remit.catalog.DataClass;
import java.util.Optional;
import java.util.UUID;

/**
 * A field as scans name it, and which field of the asset it is.
 *
 * @param field of the asset; empty if none is
 * @param dataClass the most delicate that scans take it for
 * @param integrations how many AI integrations reach it
 */
public record ScannedField(
        ScannedObject object,
        String connectionName,
        String name,
        Match match,
        Optional<Field> field,
        DataClass dataClass,
        int integrations) {

    /** A field of the asset. */
    public record Field(UUID id, String name) {}

    /** How it is known which field it is. */
    public enum Match {
        /** Their names are alike. */
        BY_NAME,
        /** Somebody said so. */
        SAID,
        /** Somebody said that it is none of them. */
        REJECTED,
        /** None has such a name. */
        UNKNOWN
    }

    String cursor() {
        return String.join(
                AssetReach.SEPARATOR,
                name,
                object.connection().toString(),
                object.place(),
                object.kind().name(),
                object.name());
    }
}
