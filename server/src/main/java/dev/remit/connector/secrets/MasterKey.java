package dev.remit.connector.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The key that wraps the data keys: from the environment, else from a file that only its owner may read, made on the first
 * start. Whoever loses it loses the connections' secrets and enters them again; nothing else depends on it.
 */
public final class MasterKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] key;
    private final String id;

    private MasterKey(byte[] key) {
        this.key = key.clone();
        this.id = fingerprint(key);
    }

    /** The given key in Base64, or the one in the file. */
    public static MasterKey from(Optional<String> given, Path file) {
        return given.map(text -> new MasterKey(decoded(text, "REMIT_MASTER_KEY")))
                .orElseGet(() -> new MasterKey(fromFile(file)));
    }

    /** The key in a file that need not be there: empty then. */
    static Optional<MasterKey> at(Path file) {
        return Files.exists(file) ? Optional.of(new MasterKey(fromFile(file))) : Optional.empty();
    }

    /** The given key in Base64, called so where it is wrong. */
    static MasterKey of(String base64, String called) {
        return new MasterKey(decoded(base64, called));
    }

    /** Tells keys apart without telling the key; stored beside what it wraps. */
    public String id() {
        return id;
    }

    byte[] bytes() {
        return key.clone();
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Set<PosixFilePermission> open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.removeAll(OWNER_ONLY);
            if (!open.isEmpty()) {
                throw new IllegalStateException(
                        file + " can be read by others than its owner. Take that away (chmod 600), then start again.");
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the master key in " + file + " cannot be read", e);
        }
    }

    /** A new key in a file that is not there yet. */
    static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, Base64.getEncoder().encodeToString(new AesGcm().newKey()) + "\n");
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            return;
        }
    }

    private static byte[] decoded(String base64, String where) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(where + " holds " + key.length + " bytes in Base64; it has to be 32.");
        }
        return key;
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("remit master key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
