package dev.remit.connector.host;

/**
 * What became of one jar.
 *
 * @param file the jar's name
 * @param connector the connector's id, or the file name where it is not known
 * @param version as the connector says; empty if it was refused
 * @param state whether it can be used
 * @param detail why not; empty if it can
 * @param signature who stands behind it
 */
public record PluginStatus(
        String file, String connector, String version, State state, String detail, PluginSignature signature) {

    /** Whether a jar is in use. */
    public enum State {
        /** It can be used. */
        LOADED,
        /** It cannot be used; the detail says why. Others are not affected. */
        REFUSED,
        /** It was removed or replaced, but a thread of it does not end: its code stays in memory until it does. */
        STUCK
    }
}
