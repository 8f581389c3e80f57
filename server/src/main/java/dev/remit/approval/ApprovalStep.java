package dev.remit.approval;

import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One step: decided once, by one of those it names.
 *
 * @param role whose holders decide; empty if a person does because of who they are
 * @param person who decides, and nobody else; empty if any holder of the role does
 * @param workingDays how long it may take
 * @param since when it became its turn; empty if it has not
 * @param dueAt empty until it is its turn
 */
public record ApprovalStep(
        UUID id,
        int position,
        Optional<String> role,
        Optional<PersonId> person,
        int workingDays,
        Optional<Instant> since,
        Optional<Instant> dueAt,
        List<Check> checks,
        Optional<Decision> decision) {

    /**
     * One thing that must be checked before approving.
     *
     * @param expected what has to be named as proof; empty if the reviewer's word is enough
     * @param evidence what was named
     * @param done empty while it is open
     */
    public record Check(
            String key, String text, Optional<String> expected, Optional<String> evidence, Optional<Done> done) {

        public boolean open() {
            return done.isEmpty();
        }
    }

    /** Who checked, and when. */
    public record Done(PersonId by, Instant at) {}

    public ApprovalStep {
        checks = List.copyOf(checks);
    }

    public boolean names(PersonId who, Set<String> roles) {
        return person.map(who::equals)
                .orElseGet(() -> role.filter(roles::contains).isPresent());
    }

    public List<Check> openChecks() {
        return checks.stream().filter(Check::open).toList();
    }

    public boolean late(Instant now) {
        return decision.isEmpty() && dueAt.filter(now::isAfter).isPresent();
    }
}
