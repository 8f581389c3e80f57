package dev.remit.ownership;

import dev.remit.identity.PersonId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which things the matrix shows.
 *
 * @param kinds of these kinds; empty for all
 * @param person who carries something for them
 * @param gap what is vague about them
 * @param anyGap whether anything has to be vague about them
 * @param name part of their name; blank for all
 */
public record MatrixFilter(
        Set<OwnedKind> kinds, Optional<PersonId> person, Optional<OwnershipGap> gap, boolean anyGap, String name) {

    public static final MatrixFilter ALL = new MatrixFilter(Set.of(), Optional.empty(), Optional.empty(), false, "");

    public MatrixFilter {
        kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(OwnedKind.class) : EnumSet.copyOf(kinds));
    }

    public MatrixFilter of(OwnedKind value) {
        return of(Set.of(value));
    }

    public MatrixFilter of(Set<OwnedKind> value) {
        return new MatrixFilter(value, person, gap, anyGap, name);
    }

    public MatrixFilter carriedBy(PersonId value) {
        return new MatrixFilter(kinds, Optional.of(value), gap, anyGap, name);
    }

    public MatrixFilter withGap(OwnershipGap value) {
        return new MatrixFilter(kinds, person, Optional.of(value), anyGap, name);
    }

    public MatrixFilter withAnyGap() {
        return new MatrixFilter(kinds, person, gap, true, name);
    }

    public MatrixFilter named(String value) {
        return new MatrixFilter(kinds, person, gap, anyGap, value);
    }
}
