package dev.remit.findings;

/** Sorts of finding; the name is stored, and its sentence stands in the message bundle under {@code finding.<name>}. */
public enum FindingKind {
    /** An AI integration that belongs to no use case. */
    UNKNOWN_AI,
    /** An AI integration can do something it could not do before. */
    NEW_CAPABILITY,
    /** An AI integration reaches more than before. */
    WIDER_ACCESS,
    /** An AI integration that was gone or switched off is back. */
    RETURNED,
    /** A system could not be read at all. */
    SCAN_FAILED,
    /** A question about a system was refused, so part of the access map is blank. */
    CANNOT_SEE
}
