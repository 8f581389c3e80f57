package dev.remit.plugin;

/**
 * What one can do with a thing, in the five words an access map is read by. A native right may stand for several.
 *
 * {@snippet :
 * Capability capability = right.startsWith("read_") ? Capability.SEE : Capability.CHANGE;
 * }
 */
public enum Capability {
    /** Read, search, list. */
    SEE,
    /** Score, classify, segment, embed, generate: conclude something that was not there. */
    INFER,
    /** Keep a copy elsewhere or for longer: export, retain, remember. */
    STORE,
    /** Create, edit, publish, delete, configure. */
    CHANGE,
    /** Set off something with effect beyond the record: run a workflow, send a message, spend. */
    TRIGGER
}
