package dev.remit.ownership;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import java.util.Optional;

/**
 * Which things the matrix shows.
 *
 * @param kind use cases, mostly
 * @param person who carries something for them
 * @param gap what is vague about them
 * @param anyGap whether anything has to be vague about them
 * @param name part of their name; blank for all
 */
public record MatrixFilter(
        SubjectKind kind, Optional<PersonId> person, Optional<OwnershipGap> gap, boolean anyGap, String name) {

    public static MatrixFilter all(SubjectKind kind) {
        return new MatrixFilter(kind, Optional.empty(), Optional.empty(), false, "");
    }

    public MatrixFilter carriedBy(PersonId value) {
        return new MatrixFilter(kind, Optional.of(value), gap, anyGap, name);
    }

    public MatrixFilter withGap(OwnershipGap value) {
        return new MatrixFilter(kind, person, Optional.of(value), anyGap, name);
    }

    public MatrixFilter withAnyGap() {
        return new MatrixFilter(kind, person, gap, true, name);
    }

    public MatrixFilter named(String value) {
        return new MatrixFilter(kind, person, gap, anyGap, value);
    }
}
