package dev.remit.catalog.fingerprint;

import dev.remit.shared.Ed25519;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a catalogue only if its publisher signed it: the one inside the console, or a newer one the operator was given. */
final class SignedCatalog {

    private SignedCatalog() {}

    /** The one that came with this console. */
    static CatalogFile own() {
        return opened(
                CatalogSignature.FILE,
                resource(CatalogSignature.FILE),
                text(resource(CatalogSignature.SIGNATURE)),
                text(resource(CatalogSignature.KEY)));
    }

    /** One that was published since, its signature beside it with {@code .sig} at the end of the name. */
    static CatalogFile at(Path file) {
        try {
            return opened(
                    file.toString(),
                    Files.readAllBytes(file),
                    Files.readString(Path.of(file + ".sig")),
                    text(resource(CatalogSignature.KEY)));
        } catch (IOException e) {
            throw new UnusableCatalogException(
                    "The fingerprint catalogue " + file + " or its signature " + file + ".sig cannot be read: "
                            + e.getMessage(),
                    "Put both files there, or leave remit.fingerprints out to use the console's own catalogue.");
        }
    }

    static CatalogFile opened(String name, byte[] content, String signature, String publicKey) {
        if (!Ed25519.fits(content, signature, publicKey)) {
            throw new UnusableCatalogException(
                    "The fingerprint catalogue " + name + " is refused: its signature does not fit its content.",
                    "Take the file as it was published. Whoever maintains the catalogue and changed it signs it again:"
                            + " ./remit sign-catalogue KEY-FILE");
        }
        return CatalogFile.read(text(content));
    }

    private static byte[] resource(String name) {
        try (InputStream in = SignedCatalog.class.getResourceAsStream("/catalog/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the console was built without catalog/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
