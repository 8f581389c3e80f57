package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An approval with its whole history.
 *
 * @param revision grows with every act on it
 * @param rounds at least one; a change that voids decisions, or a request for changes that was met, opens another
 */
public record Approval(UUID id, SubjectRef subject, PersonId requester, State state, int revision, List<Round> rounds) {

    /** Where an approval stands. The names are stored; never change one. */
    public enum State {
        OPEN,
        APPROVED,
        CHANGES_REQUESTED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * One pass through the steps, on one snapshot.
     *
     * @param hash SHA-256 of the snapshot, in hexadecimal
     * @param authors whose words it shows and who put it forward, besides the requester: none of them decides in it
     * @param plan version of the plan that gave it its steps
     * @param approvable whether its tier can be approved at all
     * @param distinct whether each step needs another person
     * @param voided when and why its decisions stopped counting; empty while they count
     */
    public record Round(
            int number,
            Snapshot snapshot,
            String hash,
            Set<PersonId> authors,
            String plan,
            boolean approvable,
            boolean distinct,
            Instant openedAt,
            Optional<Voiding> voided,
            List<ApprovalStep> steps) {

        public Round {
            authors = Set.copyOf(authors);
            steps = List.copyOf(steps);
        }

        /** Whether this person's voice counts already where the step needs another's. */
        public boolean spent(PersonId person, ApprovalStep step) {
            return steps.stream()
                    .filter(s -> distinct || s.part() == step.part())
                    .flatMap(s -> s.decision().stream())
                    .anyMatch(d -> d.spends(person));
        }

        /** The steps whose turn it is once this one is approved; none while others of its stage wait, or after the last. */
        List<ApprovalStep> next(ApprovalStep approved) {
            List<ApprovalStep> left = left(approved);
            return left.stream().anyMatch(s -> s.stage() <= approved.stage())
                    ? List.of()
                    : left.stream()
                            .filter(s -> s.stage() == left.getFirst().stage())
                            .toList();
        }

        /** Whether nothing is left to decide once this step is. */
        boolean lastIs(ApprovalStep step) {
            return left(step).isEmpty();
        }

        private List<ApprovalStep> left(ApprovalStep decided) {
            return steps.stream()
                    .filter(s -> s.decision().isEmpty() && !s.id().equals(decided.id()))
                    .toList();
        }

        /** The first step nobody has decided. */
        public Optional<ApprovalStep> undecided() {
            return steps.stream().filter(s -> s.decision().isEmpty()).findFirst();
        }

        /** Whether anybody decided in it. */
        public boolean decided() {
            return steps.stream().anyMatch(s -> s.decision().isPresent());
        }

        public boolean decidedBy(PersonId person) {
            return steps.stream()
                    .anyMatch(
                            s -> s.decision().filter(d -> d.by().equals(person)).isPresent());
        }
    }

    /** Why decisions stopped counting. */
    public record Voiding(Instant at, String reason) {}

    public Approval {
        rounds = List.copyOf(rounds);
    }

    Approval with(List<Round> read) {
        return new Approval(id, subject, requester, state, revision, read);
    }

    public Round round() {
        return rounds.getLast();
    }

    /** The steps that wait for a decision, in order. */
    public List<ApprovalStep> waiting() {
        return state == State.OPEN
                ? round().steps().stream().filter(ApprovalStep::waits).toList()
                : List.of();
    }

    /** The first step that waits for a decision; empty if none does. */
    public Optional<ApprovalStep> current() {
        return waiting().stream().findFirst();
    }

    /** The first step this person can decide now, who may decide on things like it; empty if it is nobody's or somebody else's turn. */
    public Optional<ApprovalStep> turnOf(PersonId person, Set<String> roles) {
        return turnOf(new Reviewer(person, roles, Set.of(subject.kind()), List.of()))
                .map(Turn::step);
    }

    /** The same, also where they stand in for somebody. */
    public Optional<Turn> turnOf(Reviewer reviewer) {
        return waiting().stream()
                .flatMap(step -> reviewer.capacityFor(this, step).stream().map(as -> new Turn(step, as)))
                .findFirst();
    }

    /** A step that somebody can decide, and in whose place: perhaps their own. */
    public record Turn(ApprovalStep step, Reviewer.Capacity as) {}

    /** Whether it waits for decisions, or has them all. */
    boolean live() {
        return state == State.OPEN || state == State.APPROVED;
    }

    /** Whether it is this person's own: they asked for it, wrote some of it, or put it forward. */
    public boolean isOwn(PersonId person) {
        return requester.equals(person) || round().authors().contains(person);
    }

    /** The last earlier round this person decided in, else the one before the current; empty in the first round. */
    public Optional<Round> lastSeenBy(PersonId person) {
        List<Round> earlier = rounds.subList(0, rounds.size() - 1);
        return earlier.reversed().stream()
                .filter(r -> r.decidedBy(person))
                .findFirst()
                .or(() -> earlier.reversed().stream().findFirst());
    }
}
