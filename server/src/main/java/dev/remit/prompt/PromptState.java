package dev.remit.prompt;

import dev.remit.risk.Coded;

/** Whether a prompt may be used. */
public enum PromptState implements Coded {
    /** Nothing of it was published yet. */
    DRAFT,
    PUBLISHED,
    /** Its last day is over. */
    EXPIRED,
    /** Taken out of use for good. */
    RETIRED
}
