package dev.remit.retirement;

import dev.remit.risk.Coded;

/** Why nobody can say whether an access is still there. */
public enum Doubt implements Coded {
    /** No scan has ended since the use case was retired. */
    NOT_SCANNED,
    /** The last scan did not get the whole answer. */
    PARTIAL,
    /** Nothing looks there any more. */
    CONNECTION_REMOVED,
    /** No connection sees this tool. */
    NOT_VISIBLE
}
