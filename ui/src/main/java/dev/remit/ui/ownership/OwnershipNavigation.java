package dev.remit.ui.ownership;

import dev.remit.identity.PersonId;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ui.navigation.Address;
import java.util.Optional;
import java.util.UUID;

/** The ways into the matrix. */
public final class OwnershipNavigation {

    static final String PATH = "ownership";
    static final String HAND_OVER = PATH + "/hand-over";
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

    /** Where what one person carries is given to others. */
    public static Address handOver(PersonId person) {
        return Address.of(HAND_OVER).with(PERSON, person.toString());
    }

    /** Whom an address is about; an address is typed by people too. */
    static Optional<PersonId> person(Address address) {
        return address.first(PERSON)
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(id -> new PersonId(UUID.fromString(id)));
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
