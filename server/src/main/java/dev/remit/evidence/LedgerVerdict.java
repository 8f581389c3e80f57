package dev.remit.evidence;

import java.util.List;

/**
 * What a verification found.
 *
 * @param records that were read, from the first to the last sealed one
 * @param seals whose root was computed anew
 * @param faults the first of them; empty: every record and every seal is as it was written
 */
public record LedgerVerdict(long records, long seals, List<Fault> faults) {

    public LedgerVerdict {
        faults = List.copyOf(faults);
    }

    public boolean clean() {
        return faults.isEmpty();
    }

    /**
     * Something that is not as it was written.
     *
     * @param place the index of a record, or the number of a seal
     */
    public record Fault(Wrong kind, long place) {}

    /** What can be wrong. */
    public enum Wrong {
        /** The record's content does not have the hash that stands with it. */
        RECORD_CHANGED,
        /** The hash that was sealed is not the record's. */
        HASH_REPLACED,
        /** No record stands at this place. */
        RECORD_MISSING,
        /** The records up to here do not have the root that was sealed. */
        ROOT_DIFFERS
    }
}
