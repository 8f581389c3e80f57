package dev.remit.connector.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens the secrets of connections. */
public final class Vault {

    private final MasterKey master;
    private final AesGcm cipher = new AesGcm();

    public Vault(MasterKey master) {
        this.master = master;
    }

    /**
     * The data key of one connection as it is stored.
     *
     * @param masterKey id of the key that wraps it
     * @param wrapped in Base64
     */
    public record WrappedKey(String masterKey, String wrapped) {}

    /** The place of a secret; opening it from another place fails. */
    public record Place(UUID tenant, UUID connection, String field) {

        byte[] context() {
            return (tenant + "|" + connection + "|field|" + field).getBytes(StandardCharsets.UTF_8);
        }
    }

    public WrappedKey newKey(UUID tenant, UUID connection) {
        byte[] wrapped = cipher.seal(master.bytes(), cipher.newKey(), context(tenant, connection));
        return new WrappedKey(master.id(), Base64.getEncoder().encodeToString(wrapped));
    }

    /** Whether the installation still has the key that wraps this one. */
    public boolean opens(WrappedKey key) {
        return key.masterKey().equals(master.id());
    }

    public byte[] seal(WrappedKey key, Place place, String secret) {
        return cipher.seal(dataKey(key, place), secret.getBytes(StandardCharsets.UTF_8), place.context());
    }

    public String open(WrappedKey key, Place place, byte[] sealed) {
        return new String(cipher.open(dataKey(key, place), sealed, place.context()), StandardCharsets.UTF_8);
    }

    /** Tells apart what must not be told: the same wherever the master key is, and of no use to who has not got it. */
    public byte[] mark(String text) {
        return hmac(
                hmac(master.bytes(), "marks".getBytes(StandardCharsets.UTF_8)), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private byte[] dataKey(WrappedKey key, Place place) {
        return cipher.open(
                master.bytes(), Base64.getDecoder().decode(key.wrapped()), context(place.tenant(), place.connection()));
    }

    private byte[] context(UUID tenant, UUID connection) {
        return (tenant + "|" + connection + "|data key|" + master.id()).getBytes(StandardCharsets.UTF_8);
    }
}
