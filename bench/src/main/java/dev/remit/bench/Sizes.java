package dev.remit.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param registers how many use cases each register holds, the floor first
 * @param integrations how many each access map holds, the floor first
 * @param records of evidence in the ledger that is listed
 * @param seconds of saving in each slice
 * @param starts of each kind
 * @param scanned how many facts a scan reads
 * @param requests of a scan that is held up by its system's rate limit
 */
record Sizes(
        List<Integer> registers,
        List<Integer> integrations,
        int records,
        int seconds,
        int starts,
        int scanned,
        int requests) {

    static final Sizes REAL =
            new Sizes(List.of(1_000, 100_000, 1_000_000), List.of(200, 2_000), 1_000_000, 8, 5, 1_000_000, 400);

    /** A tenth: for a look at what a change did, in minutes. No goal is shown by it. */
    static final Sizes MEDIUM =
            new Sizes(List.of(1_000, 10_000, 100_000), List.of(200, 2_000), 100_000, 8, 3, 100_000, 200);

    /** Shows that the benchmarks run; their figures mean nothing. */
    static final Sizes QUICK = new Sizes(List.of(1_000, 5_000, 20_000), List.of(20, 100), 20_000, 2, 2, 20_000, 200);

    int largest() {
        return registers.getLast();
    }

    /** Takes the option away that says which; the real ones if none does. */
    static Sizes chosen(List<String> options) {
        if (options.remove("--quick")) {
            return QUICK;
        }
        return options.remove("--medium") ? MEDIUM : REAL;
    }
}
