package dev.remit.connector.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens the secrets of connections. */
public final class Vault {

    private final MasterKey master;
    private final Optional<MasterKey> old;
    private final AesGcm cipher = new AesGcm();

    public Vault(MasterKeys keys) {
        this.master = keys.current();
        this.old = keys.old();
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
        return wrapped(cipher.newKey(), tenant, connection);
    }

    /** The key that is being replaced; empty unless there is one. */
    public Optional<String> replaced() {
        return old.map(MasterKey::id);
    }

    /** The same data key under the master key of today: what it sealed stays as it is. */
    public WrappedKey rewrapped(WrappedKey key, UUID tenant, UUID connection) {
        return wrapped(dataKey(key, tenant, connection), tenant, connection);
    }

    private WrappedKey wrapped(byte[] dataKey, UUID tenant, UUID connection) {
        byte[] wrapped = cipher.seal(master.bytes(), dataKey, context(tenant, connection, master));
        return new WrappedKey(master.id(), Base64.getEncoder().encodeToString(wrapped));
    }

    /** Whether the installation still has the key that wraps this one. */
    public boolean opens(WrappedKey key) {
        return by(key).isPresent();
    }

    public byte[] seal(WrappedKey key, Place place, String secret) {
        return cipher.seal(
                dataKey(key, place.tenant(), place.connection()),
                secret.getBytes(StandardCharsets.UTF_8),
                place.context());
    }

    public String open(WrappedKey key, Place place, byte[] sealed) {
        return new String(
                cipher.open(dataKey(key, place.tenant(), place.connection()), sealed, place.context()),
                StandardCharsets.UTF_8);
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

    private byte[] dataKey(WrappedKey key, UUID tenant, UUID connection) {
        MasterKey by = by(key).orElseThrow(
                        () -> new IllegalStateException("the master key that wraps this data key is not here"));
        return cipher.open(by.bytes(), Base64.getDecoder().decode(key.wrapped()), context(tenant, connection, by));
    }

    private Optional<MasterKey> by(WrappedKey key) {
        return Stream.concat(Stream.of(master), old.stream())
                .filter(m -> m.id().equals(key.masterKey()))
                .findFirst();
    }

    private static byte[] context(UUID tenant, UUID connection, MasterKey master) {
        return (tenant + "|" + connection + "|data key|" + master.id()).getBytes(StandardCharsets.UTF_8);
    }
}
