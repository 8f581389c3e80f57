package dev.remit.retirement;

import dev.remit.risk.Coded;

/** Sorts of access that a use case leaves behind. */
public enum RemovalKind implements Coded {
    /** An AI integration in a connected system: what it is there, and what it was granted. */
    INTEGRATION,
    /** The accounts and the licence of a tool. */
    TOOL,
    /** What a tool is approved for. */
    TOOL_APPROVAL,
    PROMPT
}
