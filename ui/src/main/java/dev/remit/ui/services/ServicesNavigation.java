package dev.remit.ui.services;

import dev.remit.ui.navigation.Address;

/** The way to the service catalogue. */
public final class ServicesNavigation {

    static final String PATH = "services";

    private ServicesNavigation() {}

    public static Address services() {
        return Address.of(PATH);
    }
}
