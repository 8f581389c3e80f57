package dev.remit.catalog.approved;

import java.util.Locale;

/** Where an approval of a tool stands. {@link #code()} is stored, but for the last: that it is over, its last day says. */
public enum ToolApprovalState {
    REQUESTED,
    /** Reviewers want something changed first. */
    RETURNED,
    GRANTED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Ended before its last day. */
    REVOKED,
    EXPIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ToolApprovalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
