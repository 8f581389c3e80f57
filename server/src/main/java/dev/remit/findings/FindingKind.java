package dev.remit.findings;

/** Sorts of finding; the name is stored, and its sentence stands in the message bundle under {@code finding.<name>}. */
public enum FindingKind {
    /** An AI integration that belongs to no use case. */
    UNKNOWN_AI,
    /** An AI integration is at work although its use case was declined, suspended, retired or taken back. */
    RUNS_ANYWAY,
    /** An AI integration can do something it could not do before. */
    NEW_CAPABILITY(true),
    /** An AI integration reaches more than before. */
    WIDER_ACCESS(true),
    /** An AI integration that was gone or switched off is back. */
    RETURNED(true),
    /** A system could not be read at all. */
    SCAN_FAILED,
    /** A question about a system was refused, so part of the access map is blank. */
    CANNOT_SEE,
    /** A system tells something nobody, and whoever can know has not said it, or not lately. */
    TO_ATTEST,
    /** What made an incident possible is still there. */
    INCIDENT_CAUSE,
    /** What was known about a vendor was answered too long ago. */
    VENDOR_EXPIRED,
    /** A tool does, or can do, what it is not approved for. */
    NOT_APPROVED_USE,
    /** Nobody looked at an approved use case again by its day. */
    REVIEW_OVERDUE,
    /** A use case was retired, and access of it is left after the day by which it was to be taken away. */
    ACCESS_LEFT,
    /** An AI integration reaches fields of data that are not approved for AI, or not for what it is used for. */
    NOT_APPROVED_FIELDS,
    /** What an incident taught is neither taken up nor declined, and its day has passed. */
    LESSON_OVERDUE;

    private final boolean event;

    FindingKind() {
        this(false);
    }

    FindingKind(boolean event) {
        this.event = event;
    }

    /**
     * Whether it happened, rather than holds. What holds is one finding as long as it does. What happens again after somebody
     * dealt with it is another one, as what they decided was about what had happened until then.
     */
    public boolean event() {
        return event;
    }
}
