package dev.remit.reporting;

import java.util.Locale;

/** Where a report is. The lower-case name is stored; never change one. */
public enum ReportState {
    QUEUED,
    RENDERING,
    READY,
    /** It could not be made; it says why. */
    FAILED,
    CANCELLED,
    /** It was ready, and its document was removed when its time was over. */
    REMOVED;

    public boolean active() {
        return this == QUEUED || this == RENDERING;
    }

    static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
