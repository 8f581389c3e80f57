package dev.remit.control.library;

import dev.remit.risk.Coded;

/**
 * What shows that a control is kept.
 *
 * @param shows what it has to show, in words
 * @param months for how long it shows it
 */
public record EvidenceAsked(Kind kind, String shows, int months) {

    /** Of what sort it is. */
    public enum Kind implements Coded {
        /** Something written and agreed: a policy, an assessment, a plan. */
        DOCUMENT,
        /** What was done in a period. */
        RECORD,
        /** What came out of trying it. */
        TEST,
        /** How something is set. */
        SETTING,
        CONTRACT,
        TRAINING
    }
}
