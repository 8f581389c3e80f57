package dev.remit.ownership.rights;

import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who decides on one kind of decision, as it was written once.
 *
 * @param number from 1; 0 is what holds while the workspace says nothing
 * @param written empty for number 0
 */
public record DecisionRight(DecisionKind kind, int number, Terms terms, Optional<Written> written) {

    /**
     * What the table says.
     *
     * @param roles whose holders decide alone
     * @param duties whose holders, for the thing it is about, decide alone
     * @param consulted roles to be heard before
     * @param routed the role it goes to where nobody named decides; empty if it waits for one of them
     */
    public record Terms(List<String> roles, List<Duty> duties, List<String> consulted, Optional<String> routed) {

        public Terms {
            roles = List.copyOf(roles);
            duties = List.copyOf(duties);
            consulted = List.copyOf(consulted);
        }
    }

    /** Who wrote it, when, and why. */
    public record Written(PersonId by, Instant at, String comment) {}
}
