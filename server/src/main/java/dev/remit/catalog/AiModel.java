package dev.remit.catalog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A model that tools call.
 *
 * @param vendor the vendor's name; empty if nobody said
 * @param version which one of that name exactly; empty if nobody said
 * @param retiresOn the last day its vendor serves it, as far as is known
 */
public record AiModel(
        UUID id,
        String name,
        Optional<String> vendor,
        Optional<UUID> vendorId,
        Review review,
        String version,
        Optional<LocalDate> retiresOn) {

    /** How many days before the last one whoever uses it is warned. */
    public static final int WARNED = 90;

    /** Whether its last day is near, or has passed. */
    public boolean retires(LocalDate today) {
        return retiresOn.filter(last -> !last.isAfter(today.plusDays(WARNED))).isPresent();
    }

    /** Whether it is served no longer. */
    public boolean retired(LocalDate today) {
        return retiresOn.filter(last -> last.isBefore(today)).isPresent();
    }
}
