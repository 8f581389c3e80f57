package dev.remit.scan;

import java.util.Locale;

/** Where a scan is. The lower-case name is stored; never change one. */
public enum ScanState {
    QUEUED,
    RUNNING,
    /** Every question was answered, as far as the system answers it for anybody. */
    FINISHED,
    /** Some questions were answered; the coverage says which were not and why. */
    PARTIAL,
    /** Nothing was answered: what was known stays known, as of then. */
    FAILED,
    /** Somebody stopped it; what it had read was thrown away. */
    CANCELLED;

    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ScanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
