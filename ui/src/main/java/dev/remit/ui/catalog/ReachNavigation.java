package dev.remit.ui.catalog;

import dev.remit.ui.navigation.Address;
import java.util.UUID;

/** The ways to what AI reaches of a data asset. */
public final class ReachNavigation {

    public static final String PATH = "data-reach";
    /** What is listed: who reaches it unless said otherwise. */
    public static final String VIEW = "of";

    public static final String FIELDS = "fields";
    public static final String OBJECTS = "objects";
    /** Only what is not approved. */
    public static final String BEYOND = "not-approved";
    /** Only what the asset does not have. */
    public static final String UNKNOWN = "unknown";

    private ReachNavigation() {}

    public static Address reach(UUID asset) {
        return Address.of(PATH + "/" + asset);
    }

    /** Only who reaches what is not approved for it. */
    public static Address beyond(UUID asset) {
        return reach(asset).with(BEYOND, "yes");
    }

    public static Address fields(UUID asset) {
        return reach(asset).with(VIEW, FIELDS);
    }

    /** Only those that scans name and the asset does not have. */
    public static Address unknown(UUID asset) {
        return fields(asset).with(UNKNOWN, "yes");
    }

    public static Address objects(UUID asset) {
        return reach(asset).with(VIEW, OBJECTS);
    }
}
