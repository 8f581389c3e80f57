package dev.remit.ui.catalog.reach;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.asset.ScannedField;
import dev.remit.scan.asset.ScannedObject;
import dev.remit.ui.catalog.ReachNavigation;
import dev.remit.ui.navigation.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which scanned field is open beside the list, as the address says it: connection, kind, place, object and name. */
record ScannedAddress(ScannedObject object, String name) {

    private static final String OPEN = "open";
    private static final int PARTS = 5;
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static Address opening(Address list, ScannedField field) {
        ScannedObject object = field.object();
        Address at = closed(list);
        for (String part : List.of(
                object.connection().toString(), object.kind().name(), object.place(), object.name(), field.name())) {
            at = at.and(OPEN, part);
        }
        return at;
    }

    static Address closed(Address list) {
        return list.without(OPEN);
    }

    /** What cannot be read is not open. */
    static Optional<ScannedAddress> of(Address address) {
        List<String> parts = address.all(OPEN);
        if (parts.size() != PARTS || !parts.getFirst().matches(UUIDS)) {
            return Optional.empty();
        }
        return Arrays.stream(ResourceKind.values())
                .filter(kind -> kind.name().equals(parts.get(1)))
                .findFirst()
                .map(kind -> new ScannedAddress(
                        new ScannedObject(
                                new ConnectionId(UUID.fromString(parts.getFirst())), parts.get(2), kind, parts.get(3)),
                        parts.get(4)));
    }

    static boolean unknownOnly(Address list) {
        return list.first(ReachNavigation.UNKNOWN).isPresent();
    }
}
