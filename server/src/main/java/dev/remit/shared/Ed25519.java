package dev.remit.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signatures by Ed25519 with keys in PEM. Needs nothing but the JDK: what signs is run from its source, without a build. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";

    private Ed25519() {}

    /** In Base64. */
    public static String sign(byte[] content, String privateKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(readPrivate(privateKey));
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    /** Whether the holder of this key's other half signed exactly this; false also for what is no key or no signature. */
    public static boolean fits(byte[] content, String signed, String publicKey) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(readPublic(publicKey));
            signature.update(content);
            return signature.verify(Base64.getDecoder().decode(signed.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException noKeyOrNoSignature) {
            return false;
        }
    }

    /** Tells public keys apart; a {@link GeneralSecurityException} if it is none. */
    public static String id(String publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(readPublic(publicKey).getEncoded());
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    /**
     * Makes a pair: the private half in a new file for its owner only, the public half returned. Refused inside the current
     * directory: a private key in a checkout is committed sooner or later.
     */
    public static String makePair(Path privateKey) throws IOException, GeneralSecurityException {
        if (privateKey
                .toAbsolutePath()
                .normalize()
                .startsWith(Path.of("").toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                    privateKey + " is inside the checkout. Keep the private key where it cannot be committed.");
        }
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createFile(
                privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static PrivateKey readPrivate(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded(pem)));
    }

    private static PublicKey readPublic(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded(pem)));
    }

    private static byte[] encoded(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
