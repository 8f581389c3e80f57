package dev.remit.connector.host;

import dev.remit.shared.Ed25519;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * {@code ./remit sign-plugin KEY-FILE JAR…}: writes each jar's signature beside it. {@code ./remit sign-plugin --new-key KEY-FILE
 * VENDOR} makes a pair: the private half in the file, and beside it {@code KEY-FILE.key}, which operators put into their key ring.
 * Run from its source, so that it needs no build.
 */
final class PluginSigning {

    private PluginSigning() {}

    public static void main(String[] args) throws GeneralSecurityException {
        boolean newKey = args.length == 3 && args[0].equals("--new-key");
        if (args.length < 2 || (args[0].equals("--new-key") && !newKey)) {
            System.err.println("Usage: ./remit sign-plugin KEY-FILE JAR…   or   --new-key KEY-FILE VENDOR");
            System.exit(2);
        }
        try {
            if (newKey) {
                makeKey(Path.of(args[1]), args[2]);
                return;
            }
            for (int i = 1; i < args.length; i++) {
                sign(Path.of(args[0]), Path.of(args[i]));
            }
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("Not signed: " + e.getMessage());
            System.exit(1);
        }
    }

    static Path makeKey(Path key, String vendor) throws IOException, GeneralSecurityException {
        String publicKey = Ed25519.makePair(key);
        Path entry = Path.of(key + ".key");
        return Files.writeString(entry, "vendor: " + vendor + "\nid: " + Ed25519.id(publicKey) + "\n" + publicKey);
    }

    /** Names the key by the entry that was made with it, so that who checks knows whom to ask. */
    static void sign(Path key, Path jar) throws IOException, GeneralSecurityException {
        String entry = Files.readString(Path.of(key + ".key"));
        String publicKey = entry.substring(entry.indexOf("-----BEGIN"));
        byte[] content = Files.readAllBytes(jar);
        String signature = Ed25519.sign(content, Files.readString(key));
        if (!Ed25519.fits(content, signature, publicKey)) {
            throw new IllegalArgumentException(key + " and " + key + ".key are not two halves of one pair.");
        }
        Files.writeString(Path.of(jar + ".sig"), Ed25519.id(publicKey) + " " + signature + "\n");
    }
}
