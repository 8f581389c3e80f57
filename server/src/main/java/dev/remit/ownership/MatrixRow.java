package dev.remit.ownership;

import java.util.Set;

/**
 * One thing in the matrix: who carries what for it, and what is vague about that.
 *
 * @param name the thing's name as its feature last said it
 */
public record MatrixRow(String name, Ownership ownership, Set<OwnershipGap> gaps) {

    public MatrixRow {
        gaps = java.util.Collections.unmodifiableSet(
                gaps.isEmpty() ? java.util.EnumSet.noneOf(OwnershipGap.class) : java.util.EnumSet.copyOf(gaps));
    }
}
