package dev.remit.control;

import dev.remit.risk.Coded;

/** Where a control of a workspace comes from, or that it is switched off. */
public enum ControlOrigin implements Coded {
    /** It comes with Remit. */
    SHIPPED,
    /** The workspace has added it. */
    OWN,
    /** Somebody has switched it off, wherever it comes from. */
    OFF
}
