package dev.remit.service;

import java.time.Duration;
import java.util.Optional;

/**
 * An offer beside what became of it.
 *
 * @param taken empty: nothing of the kind was decided of late, and nobody knows how long it takes
 */
public record ServiceEntry(ServiceOffer offer, Optional<Taken> taken) {

    /**
     * The time decisions took.
     *
     * @param median from the request to the last decision
     * @param decided how many were decided
     */
    public record Taken(Duration median, int decided) {}

    /** Whether more than half of them took longer than promised; empty: nothing is promised or known. */
    public Optional<Boolean> late() {
        return offer.days().flatMap(days -> taken.map(t -> t.median().compareTo(Duration.ofDays(days)) > 0));
    }
}
