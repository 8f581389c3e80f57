package dev.remit.connector;

import java.util.Locale;

/** Whether a connection is in use. The lower-case name is stored; never change one. */
public enum ConnectionState {
    /** It is scanned. */
    ENABLED,
    /** It rests: nothing is sent to the system; its last known state stays. */
    DISABLED,
    /** Its secrets are gone; its history stays. */
    REMOVED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConnectionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
