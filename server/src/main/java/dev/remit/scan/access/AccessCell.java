package dev.remit.scan.access;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about one capability of one integration.
 *
 * @param kinds the kinds of object, if it can
 * @param resources how many different sorts of object, in the system's own terms
 * @param reach the widest
 * @param sensitivity the highest
 * @param bases on what the statements rest; never merged
 * @param elsewhere the hosts of other systems in which it can, with credentials this one holds
 * @param unconfirmedSince since when nothing of this could be confirmed; empty while some of it is
 * @param gap why it is unknown; empty unless it is
 * @param changed whether the last scan added to it
 */
public record AccessCell(
        Answer answer,
        List<ResourceKind> kinds,
        int resources,
        Grant.Reach reach,
        Grant.Sensitivity sensitivity,
        Set<Basis> bases,
        Set<String> elsewhere,
        Optional<Instant> unconfirmedSince,
        Optional<Coverage> gap,
        boolean changed) {

    /** Three-valued: "could not see" is not "no". */
    public enum Answer {
        CAN,
        /** It was checked in full, and it cannot. */
        CANNOT,
        UNKNOWN
    }

    public AccessCell {
        kinds = List.copyOf(kinds);
        bases = Set.copyOf(bases);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** Nothing was reported: "no" only if everything was asked and the system tells everything. */
    static AccessCell without(Coverage coverage) {
        boolean answered = coverage.status() == Coverage.Status.ANSWERED;
        boolean checked = answered && coverage.detail().isBlank();
        Coverage gap = answered && !checked ? Coverage.partial(coverage.detail()) : coverage;
        return new AccessCell(
                checked ? Answer.CANNOT : Answer.UNKNOWN,
                List.of(),
                0,
                Grant.Reach.UNKNOWN,
                Grant.Sensitivity.UNKNOWN,
                Set.of(),
                Set.of(),
                Optional.empty(),
                checked ? Optional.empty() : Optional.of(gap),
                false);
    }
}
