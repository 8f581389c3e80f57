package dev.remit.findings;

/** Why a finding was closed; the name is stored. */
public enum CloseReason {
    /** It was put right; seen again, it opens again. */
    FIXED,
    /** A scan no longer found it; seen again, it opens again. */
    GONE,
    /** It belongs to a use case now, which is governed as one. */
    GOVERNED,
    /** It is no fault; seen again, it stays closed. */
    NOT_A_FAULT
}
