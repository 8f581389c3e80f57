package dev.remit.prompt;

import dev.remit.risk.Coded;

/** Where what a prompt makes is read. */
public enum Channel implements Coded {
    EMAIL,
    WEBSITE,
    SOCIAL,
    ADVERTISING,
    SALES,
    SUPPORT,
    /** Nobody outside reads it. */
    INTERNAL
}
