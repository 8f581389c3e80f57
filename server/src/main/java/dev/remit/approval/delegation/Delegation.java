package dev.remit.approval.delegation;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody stands in for somebody.
 *
 * @param setBy whose doing it is: the person's own, or an administrator's
 * @param ended when it was ended before its last day
 */
public record Delegation(UUID id, Terms terms, PersonId setBy, Optional<Instant> ended) {

    /**
     * What is agreed.
     *
     * @param from who is stood in for
     * @param to who decides in their place
     * @param roles of theirs for which they are stood in for, by key
     * @param named whether it is also for steps that name the person
     * @param firstDay in the workspace's zone
     * @param lastDay it still holds on this day
     */
    public record Terms(
            PersonId from, PersonId to, Set<String> roles, boolean named, LocalDate firstDay, LocalDate lastDay) {

        public Terms {
            roles = Set.copyOf(roles);
        }
    }

    public boolean holds(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(terms.firstDay()) && !day.isAfter(terms.lastDay());
    }

    /** Whether it holds now or will. */
    public boolean open(LocalDate day) {
        return ended.isEmpty() && !day.isAfter(terms.lastDay());
    }
}
