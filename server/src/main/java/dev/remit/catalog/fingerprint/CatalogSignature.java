package dev.remit.catalog.fingerprint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 over the catalogue's bytes. Needs nothing but the JDK, as {@link CatalogSigning} is run from its source. */
final class CatalogSignature {

    static final String FILE = "fingerprints.yaml";
    static final String SIGNATURE = FILE + ".sig";
    static final String KEY = "catalogue-key.pem";

    private static final String ALGORITHM = "Ed25519";

    private CatalogSignature() {}

    static String sign(byte[] content, String privateKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(readPrivate(privateKey));
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    }

    /** Whether the holder of this key's other half signed exactly this; false also for what is no key or no signature. */
    static boolean fits(byte[] content, String signed, String publicKey) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(readPublic(publicKey));
            signature.update(content);
            return signature.verify(Base64.getDecoder().decode(signed.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException noKeyOrNoSignature) {
            return false;
        }
    }

    static String pem(String kind, byte[] encoded) {
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
