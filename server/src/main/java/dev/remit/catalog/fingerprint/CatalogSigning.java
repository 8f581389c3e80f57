package dev.remit.catalog.fingerprint;

import dev.remit.shared.Ed25519;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * {@code ./remit sign-catalogue KEY-FILE}: signs the catalogue in the checkout with the release key, which stays outside it. With
 * {@code --new-key} a new pair is made first: the private half in the file, the public half in the checkout, where a reviewer
 * sees that it was replaced. Run from its source, so that it needs no build.
 */
final class CatalogSigning {

    private static final Path CATALOG = Path.of("server/src/main/resources/catalog");

    private CatalogSigning() {}

    public static void main(String[] args) throws GeneralSecurityException {
        boolean newKey = args.length == 2 && args[0].equals("--new-key");
        if (args.length != 1 && !newKey) {
            System.err.println("Usage: ./remit sign-catalogue [--new-key] KEY-FILE");
            System.exit(2);
        }
        Path key = Path.of(args[args.length - 1]).toAbsolutePath().normalize();
        try {
            if (newKey) {
                makeKey(key, CATALOG);
            }
            sign(key, CATALOG);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("Not signed: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Makes a pair, the public half beside the catalogue. */
    static void makeKey(Path key, Path catalog) throws IOException, GeneralSecurityException {
        Files.writeString(catalog.resolve(CatalogSignature.KEY), Ed25519.makePair(key));
    }

    /** Signs the catalogue, and says no if the public key beside it is not this one's other half. */
    static void sign(Path key, Path catalog) throws IOException, GeneralSecurityException {
        if (!Files.isReadable(key)) {
            throw new IllegalArgumentException("there is no readable key file " + key);
        }
        byte[] content = Files.readAllBytes(catalog.resolve(CatalogSignature.FILE));
        String signature = Ed25519.sign(content, Files.readString(key)) + "\n";
        if (!Ed25519.fits(content, signature, Files.readString(catalog.resolve(CatalogSignature.KEY)))) {
            throw new IllegalArgumentException(
                    key + " is not the other half of " + CatalogSignature.KEY + ". --new-key replaces both.");
        }
        Files.writeString(catalog.resolve(CatalogSignature.SIGNATURE), signature);
    }
}
