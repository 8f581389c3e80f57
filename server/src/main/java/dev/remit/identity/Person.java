package dev.remit.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A member of the current workspace.
 *
 * @param jobTitle as the organisation calls it; empty if nobody said
 * @param roles keys of the roles held here, for example {@code brand-reviewer}
 * @param left when the membership ended; empty for those who are here
 */
public record Person(
        PersonId id, String name, String email, Optional<String> jobTitle, Set<String> roles, Optional<Instant> left) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean active() {
        return left.isEmpty();
    }
}
