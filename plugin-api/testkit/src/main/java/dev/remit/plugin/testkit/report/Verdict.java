package dev.remit.plugin.testkit.report;

import java.util.List;

/**
 * How one clause of the contract ended.
 *
 * @param id of the clause, the same in every version of the kit
 * @param stage how far a connector has to be for it
 * @param promise what the clause says
 * @param outcome whether it is kept
 * @param cases in how many cases it was tried
 * @param broken the cases in which it is not kept, each with what was seen
 * @param note what to do if it is not kept; why it does not apply
 */
public record Verdict(
        String id, String stage, String promise, Outcome outcome, int cases, List<String> broken, String note) {

    /** Whether a clause is kept. */
    public enum Outcome {
        /** In every case. */
        PASSED,
        /** Not in every case. */
        FAILED,
        /** There is no case, and the note says why. */
        NOT_APPLICABLE
    }

    /** Copies the list. */
    public Verdict {
        broken = List.copyOf(broken);
    }
}
