package dev.remit.ui.ownership;

import dev.remit.identity.PersonId;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ui.navigation.Address;

/** The ways into the matrix. */
public final class OwnershipNavigation {

    static final String PATH = "ownership";
    static final String PERSON = "person";
    static final String GAP = "gap";
    static final String GAPS_ONLY = "gaps";
    static final String NAME = "q";

    private OwnershipNavigation() {}

    public static Address matrix() {
        return Address.of(PATH);
    }

    /** What one person carries. */
    public static Address carriedBy(PersonId person) {
        return matrix().with(PERSON, person.toString());
    }

    /** What has a gap. */
    public static Address withGaps() {
        return matrix().with(GAPS_ONLY, "yes");
    }

    /** What has this gap. */
    public static Address withGap(OwnershipGap gap) {
        return matrix().with(GAP, gap.name());
    }
}
