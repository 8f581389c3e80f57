package dev.remit.identity.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The secret of the set-up link, kept in the data directory until it was used. */
@Component
class SetUpLink {

    private final Path file;

    SetUpLink(@Value("${remit.data-dir}") Path data) {
        this.file = data.resolve("set-up-token");
    }

    Path file() {
        return file;
    }

    /** The token; made if there is none. */
    String token() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the set-up link's secret cannot be kept in " + file, e);
        }
    }

    boolean isRight(Optional<String> token) {
        if (token.isEmpty() || !Files.exists(file)) {
            return false;
        }
        return MessageDigest.isEqual(
                token().getBytes(StandardCharsets.UTF_8), token.get().getBytes(StandardCharsets.UTF_8));
    }

    void destroy() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IllegalStateException("the used set-up link " + file + " cannot be removed", e);
        }
    }

    private void create() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path staging = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(staging);
        Files.createFile(staging, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(staging, HexFormat.of().formatHex(random));
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
