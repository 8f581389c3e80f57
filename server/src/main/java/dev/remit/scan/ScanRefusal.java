package dev.remit.scan;

import dev.remit.shared.Refusal;

/** Every "no" about scans and the access map. */
public enum ScanRefusal implements Refusal {
    ALREADY_SCANNING(Blame.CALLER),
    SCAN_GONE(Blame.CALLER),
    NOT_RUNNING(Blame.CALLER),
    SCHEDULE_INVALID(Blame.CALLER),
    /** More often than once a minute: the system's rate limit belongs to its users, not to us. */
    SCHEDULE_TOO_OFTEN(Blame.CALLER),
    SPREAD_TOO_WIDE(Blame.CALLER),
    BLACKOUT_WITHOUT_DAYS(Blame.CALLER),
    BLACKOUTS_TOO_MANY(Blame.CALLER),
    /** No scan would ever run. */
    BLACKOUT_ALWAYS(Blame.CALLER),
    INTEGRATION_GONE(Blame.CALLER),
    /** Nobody but its author sees a draft, and it may be thrown away. */
    USE_CASE_IS_DRAFT(Blame.CALLER),
    TOOL_UNKNOWN(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    /** Arguments: how many characters it has, how many it may have. */
    REASON_TOO_LONG(Blame.CALLER),
    ASSET_GONE(Blame.CALLER),
    OBJECT_MISSING(Blame.CALLER),
    /** No AI reaches it any more. Argument: its name. */
    OBJECT_GONE(Blame.CALLER),
    /** Arguments: its name, the asset it holds. */
    OBJECT_TAKEN(Blame.CALLER),
    OBJECT_NOT_LINKED(Blame.CALLER),
    FIELD_OF_ANOTHER_ASSET(Blame.CALLER),
    /** Two rows already, or one that only one connection sees. */
    NOT_THE_SAME(Blame.CALLER);

    private final Blame blame;

    ScanRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
