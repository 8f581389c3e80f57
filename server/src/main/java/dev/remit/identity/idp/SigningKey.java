package dev.remit.identity.idp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The provider's key: made once, kept in the data directory, readable by the console's own user only. */
final class SigningKey {

    private SigningKey() {}

    static JWKSet in(Path directory) {
        Path file = directory.resolve("idp-key.json");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return JWKSet.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("the sign-in key " + file + " cannot be used", e);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        JWKSet keys = new JWKSet(
                new RSAKeyGenerator(3072).keyID(UUID.randomUUID().toString()).generate());
        Path staging = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(staging);
        Files.createFile(staging, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(staging, keys.toString(false));
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
