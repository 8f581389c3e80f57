package dev.remit.scan.asset;

import dev.remit.catalog.DataClass;
import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.IntegrationId;
import java.util.List;
import java.util.UUID;

/** An AI integration with the fields it reaches that are not approved for it. */
public record FieldExcess(
        IntegrationId integration, String name, ConnectionId connection, String connectionName, List<Field> fields) {

    /** One of them. */
    public record Field(UUID asset, String assetName, String name, DataClass dataClass, List<Capability> can) {

        public Field {
            can = List.copyOf(can);
        }
    }

    public FieldExcess {
        fields = List.copyOf(fields);
    }
}
