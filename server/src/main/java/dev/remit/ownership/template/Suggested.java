package dev.remit.ownership.template;

import dev.remit.ownership.Assignment;
import java.util.List;

/**
 * Whom a template suggests for one thing: written nowhere until somebody confirms it.
 *
 * @param number of the template's version
 */
public record Suggested(String function, int number, List<Assignment> assignments) {

    public Suggested {
        assignments = List.copyOf(assignments);
    }

    /** What fills them in, as evidence and {@code OwnershipQueries.filledIn} tell it. */
    public String source() {
        return function + ":" + number;
    }

    /** Of them these alone. */
    public Suggested only(List<Assignment> kept) {
        return new Suggested(function, number, kept);
    }
}
