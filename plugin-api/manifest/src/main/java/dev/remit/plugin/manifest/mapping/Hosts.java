package dev.remit.plugin.manifest.mapping;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Of an address only its host is ever kept: the rest may hold a key. */
final class Hosts {

    private Hosts() {}

    static Optional<String> of(String value) {
        if (!value.contains("://")) {
            return value.matches("[A-Za-z0-9.-]+") ? Optional.of(lower(value)) : Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(value).getHost()).map(Hosts::lower);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
