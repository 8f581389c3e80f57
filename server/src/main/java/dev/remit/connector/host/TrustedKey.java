package dev.remit.connector.host;

import dev.remit.shared.Ed25519;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A vendor's key, as it stands in a file of the key ring: lines of {@code name: value} and the public key in PEM.
 *
 * @param validUntil the last day; empty if there is none
 * @param revoked the day it was taken back
 */
record TrustedKey(
        String id, String vendor, String publicKey, Optional<LocalDate> validUntil, Optional<LocalDate> revoked) {

    /** An {@link IllegalArgumentException} if the text is no such file: half a key is no key. */
    static TrustedKey read(String text) {
        Map<String, String> values = new HashMap<>();
        int pem = text.indexOf("-----BEGIN");
        text.substring(0, Math.max(0, pem))
                .lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0].strip(), pair[1].strip()));
        String vendor = values.getOrDefault("vendor", "");
        if (pem < 0 || vendor.isBlank()) {
            throw new IllegalArgumentException("it has to name a vendor and hold a public key");
        }
        try {
            String key = text.substring(pem);
            return new TrustedKey(
                    Ed25519.id(key),
                    vendor,
                    key,
                    Optional.ofNullable(values.get("valid-until")).map(LocalDate::parse),
                    Optional.ofNullable(values.get("revoked")).map(LocalDate::parse));
        } catch (GeneralSecurityException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day is written 2027-12-31, a key is Ed25519 in PEM: " + e.getMessage(), e);
        }
    }

    PluginSignature.Standing standing(LocalDate today) {
        if (revoked.isPresent()) {
            return PluginSignature.Standing.REVOKED;
        }
        return validUntil.filter(today::isAfter).isPresent()
                ? PluginSignature.Standing.EXPIRED
                : PluginSignature.Standing.SIGNED;
    }
}
