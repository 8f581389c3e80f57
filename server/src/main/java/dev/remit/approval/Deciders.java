package dev.remit.approval;

import dev.remit.approval.plan.Approver;
import dev.remit.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who can decide a step.
 *
 * @param role whose holders decide, unless people are named
 * @param duty that the people carry, by its code, or {@link Approver#ANYBODY_KEY}; empty if they do not decide because of one
 * @param people of whom one decides, and nobody else; none: any holder of the role, or anybody
 * @param standIns roles that take over when a person cannot any more
 */
public record Deciders(Optional<String> role, Optional<String> duty, Set<PersonId> people, List<String> standIns) {

    public Deciders {
        people = Set.copyOf(people);
        standIns = List.copyOf(standIns);
    }

    static Deciders holders(String role) {
        return new Deciders(Optional.of(role), Optional.empty(), Set.of(), List.of());
    }

    static Deciders anybody() {
        return new Deciders(Optional.empty(), Optional.of(Approver.ANYBODY_KEY), Set.of(), List.of());
    }

    boolean include(Reviewer.Capacity as) {
        if (!people.isEmpty()) {
            return as.named() && people.contains(as.person());
        }
        return role.map(as.roles()::contains).orElse(as.named());
    }
}
