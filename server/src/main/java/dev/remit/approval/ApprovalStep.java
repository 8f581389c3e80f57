package dev.remit.approval;

import dev.remit.approval.plan.Approver;
import dev.remit.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One step: decided once, by one of those it names.
 *
 * @param stage steps of one stage are asked together
 * @param part of the workflow; its steps are each another person's
 * @param deciders who can decide it
 * @param workingHours how long it may take
 * @param since when it became its turn; empty if it has not
 * @param dueAt empty until it is its turn
 * @param escalated that it was late and whoever answers for the thing was told; empty if it was not
 */
public record ApprovalStep(
        UUID id,
        int position,
        int stage,
        int part,
        Deciders deciders,
        int workingHours,
        Optional<Instant> since,
        Optional<Instant> dueAt,
        Optional<Escalation> escalated,
        List<Check> checks,
        Optional<Decision> decision) {

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

    /**
     * Nobody had decided it when it was due.
     *
     * @param to who was told; empty if nobody but those who are to decide answers for the thing
     */
    public record Escalation(Instant at, Optional<PersonId> to) {}

    /** Who checked, and when. */
    public record Done(PersonId by, Instant at) {}

    public ApprovalStep {
        checks = List.copyOf(checks);
    }

    public boolean names(PersonId who, Set<String> roles) {
        return names(new Reviewer.Capacity(who, roles, true, Set.of()));
    }

    boolean names(Reviewer.Capacity as) {
        return deciders.include(as);
    }

    /** The role it asks for; empty if people decide because of who they are. */
    public Optional<String> role() {
        return deciders.role();
    }

    /** Who decides, and nobody else; empty if one of several does. */
    public Optional<PersonId> person() {
        return deciders.people().size() == 1 ? deciders.people().stream().findFirst() : Optional.empty();
    }

    /** As whom somebody decides: the role's key, the duty's code, or {@code person}. */
    public String as() {
        return role().or(deciders::duty).orElse("person");
    }

    /** Whether it is asked and nobody has decided. */
    public boolean waits() {
        return since.isPresent() && decision.isEmpty();
    }

    public List<Check> openChecks() {
        return checks.stream().filter(Check::open).toList();
    }

    public boolean late(Instant now) {
        return decision.isEmpty() && dueAt.filter(now::isAfter).isPresent();
    }
}
