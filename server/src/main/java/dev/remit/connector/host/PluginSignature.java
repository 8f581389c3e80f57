package dev.remit.connector.host;

/**
 * Who stands behind a jar.
 *
 * @param vendor as the key ring calls the signer; empty if nobody is known
 * @param key the signer's key; empty if none is named
 */
public record PluginSignature(Standing standing, String vendor, String key) {

    /** Whether a signature counts; if not, why. */
    public enum Standing {
        SIGNED,
        /** There is no signature. Loaded in development mode only. */
        UNSIGNED,
        /** The key it is signed with is not in the key ring. */
        UNKNOWN_KEY,
        /** The jar is not the one that was signed. */
        ALTERED,
        /** The signer's key was valid until a day that is past. */
        EXPIRED,
        /** The signer's key was taken back. */
        REVOKED
    }

    static PluginSignature none() {
        return new PluginSignature(Standing.UNSIGNED, "", "");
    }

    /** What the operator reads. */
    String words() {
        return switch (standing) {
            case SIGNED -> "signed by " + vendor;
            case UNSIGNED -> "UNSIGNED: there is no signature beside the jar; only development mode loads such a jar";
            case UNKNOWN_KEY -> "UNKNOWN_KEY: it is signed with key " + key + ", which is not in the key ring";
            case ALTERED -> "ALTERED: the jar is not the one that " + vendor + " signed";
            case EXPIRED -> "EXPIRED: the key of " + vendor + " it is signed with is not valid any more";
            case REVOKED -> "REVOKED: the key of " + vendor + " it is signed with was taken back";
        };
    }
}
