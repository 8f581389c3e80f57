package dev.remit.identity.idp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What makes a link impossible to guess. Only its hash is stored. */
record LinkSecret(String value) {

    static LinkSecret random() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new LinkSecret(HexFormat.of().formatHex(random));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
