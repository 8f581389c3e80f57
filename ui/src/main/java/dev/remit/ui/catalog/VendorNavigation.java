package dev.remit.ui.catalog;

import dev.remit.ui.navigation.Address;
import java.util.UUID;

/** The ways to vendors. */
public final class VendorNavigation {

    public static final String PATH = "vendors";
    public static final String TEXT = "q";
    public static final String GAPS = "gaps";

    private VendorNavigation() {}

    public static Address vendors() {
        return Address.of(PATH);
    }

    public static Address vendor(UUID id) {
        return Address.of(PATH + "/" + id);
    }
}
