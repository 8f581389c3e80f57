package dev.remit.plugin.testkit;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One promise of the contract, and the cases in which it is tried.
 *
 * @param id short and lasting, for reports
 * @param promise what a connector that keeps it does
 * @param remedy what the author of one that does not should do
 * @param none why there may be no case at all
 * @param cases made when they are asked for, since they may need a scan
 */
record Clause(String id, Stage stage, String promise, String remedy, String none, Supplier<Stream<Case>> cases) {

    /** The order in which a connector is written: who is at one stage need not think of the next. */
    enum Stage {
        DESCRIBE,
        RECORD,
        READ,
        FAIL_WELL,
        CHANGE_AND_END
    }

    /** One try; it throws an {@link AssertionError} when the promise is broken. */
    record Case(String name, Runnable attempt) {}

    /** A promise that is always tried, once. */
    static Clause once(String id, Stage stage, String promise, String remedy, Runnable attempt) {
        return new Clause(id, stage, promise, remedy, "", () -> Stream.of(new Case("", attempt)));
    }
}
