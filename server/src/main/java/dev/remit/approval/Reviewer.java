package dev.remit.approval;

import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The person who acts.
 *
 * @param roles they hold here
 * @param kinds of things on which they may decide
 * @param standingIn those they stand in for today, each with the roles that covers
 */
public record Reviewer(PersonId person, Set<String> roles, Set<SubjectKind> kinds, List<Capacity> standingIn) {

    public Reviewer {
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
        standingIn = List.copyOf(standingIn);
    }

    /**
     * In whose place a decision is taken: one's own, or somebody's whom one stands in for.
     *
     * @param named whether it is for steps that name the person, too
     * @param kinds of things on which it lets decide
     */
    public record Capacity(PersonId person, Set<String> roles, boolean named, Set<SubjectKind> kinds) {

        public Capacity {
            roles = Set.copyOf(roles);
            kinds = Set.copyOf(kinds);
        }
    }

    /** All they can act in, their own first. */
    List<Capacity> capacities() {
        return Stream.concat(Stream.of(new Capacity(person, roles, true, kinds)), standingIn.stream())
                .toList();
    }

    /** In which the step is theirs, whoever had a hand in the thing. */
    List<Capacity> capacitiesFor(Approval approval, ApprovalStep step) {
        return capacities().stream()
                .filter(as -> as.kinds().contains(approval.subject().kind()) && step.names(as))
                .toList();
    }

    /**
     * In which they can decide the step. Neither who acts nor whom they stand in for may have had a hand in the thing, nor have
     * a voice that counts already.
     */
    Optional<Capacity> capacityFor(Approval approval, ApprovalStep step) {
        if (approval.isOwn(person) || approval.round().spent(person, step)) {
            return Optional.empty();
        }
        return capacitiesFor(approval, step).stream()
                .filter(as -> !approval.isOwn(as.person()) && !approval.round().spent(as.person(), step))
                .findFirst();
    }
}
