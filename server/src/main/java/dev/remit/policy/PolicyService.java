package dev.remit.policy;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Role;
import dev.remit.ownership.OwnedThings;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRights;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.obligation.ObligationKind;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps policies. A version is proposed whole, with cases that hold; somebody else publishes it or rejects it. Going back to an
 * earlier version, and putting a policy out of force, are proposals like any other: loosening a rule takes two people, too.
 */
@Service
@Transactional
public class PolicyService {

    private static final int LONGEST_COMMENT = 2_000;
    private static final String MAY_WRITE = "hasAuthority('policy:write')";
    private static final String MAY_PUBLISH = "hasAuthority('policy:publish')";

    private final PolicyRows rows;
    private final Conditions conditions;
    private final Members members;
    private final Owned owned;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    /** Who stands for policies, and who puts them in force. */
    @Component("ownedPolicies")
    record Owned(OwnedThings things, DecisionRights rights) {}

    /** Whom policies name, and who acts. */
    @Component("policyMembers")
    record Members(People people, CurrentUser user) {}

    PolicyService(
            PolicyRows rows,
            Conditions conditions,
            Members members,
            Owned owned,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.conditions = conditions;
        this.members = members;
        this.owned = owned;
        this.ledger = ledger;
        this.events = events;
    }

    /** Proposes a policy, or a new version of the one with the same id. Returns the version's number. */
    @PreAuthorize(MAY_WRITE)
    public int propose(Policy policy, String comment) {
        List<Problem> problems = new ArrayList<>(PolicyCheck.problems(policy, conditions));
        problems.addAll(unknownRoles(policy));
        problems.addAll(commentProblems(comment));
        RefusedException.throwIfAny(problems);
        PolicyRows.Stored stored = rows.open(policy.id());
        boolean same = current(stored).filter(policy::equals).isPresent();
        if (same) {
            throw PolicyRefusal.NOTHING_CHANGED.because();
        }
        return propose(stored, Optional.of(policy), comment);
    }

    /** Proposes what an earlier version said. */
    @PreAuthorize(MAY_WRITE)
    public int proposeAgain(String key, int number, String comment) {
        PolicyRows.Stored stored = locked(key);
        PolicyVersion earlier = rows.version(stored.id(), number).orElseThrow(() -> PolicyRefusal.NOT_FOUND.because());
        return propose(earlier.content().orElseThrow(() -> PolicyRefusal.NOT_FOUND.because()), comment);
    }

    /** Proposes to put a policy out of force. */
    @PreAuthorize(MAY_WRITE)
    public int proposeWithdrawal(String key, String comment) {
        RefusedException.throwIfAny(commentProblems(comment));
        PolicyRows.Stored stored = locked(key);
        if (stored.inForce().isEmpty()) {
            throw PolicyRefusal.NOT_IN_FORCE.because(key);
        }
        return propose(stored, Optional.empty(), comment);
    }

    /** Proposes each policy of the starter pack that the workspace does not have yet. Returns how many. */
    @PreAuthorize(MAY_WRITE)
    public int proposeStarterPack(String comment) {
        RefusedException.throwIfAny(commentProblems(comment));
        int proposed = 0;
        for (Policy policy : StarterPack.policies(conditions)) {
            if (rows.lock(policy.id()).isEmpty()) {
                propose(rows.open(policy.id()), Optional.of(policy), comment);
                proposed++;
            }
        }
        return proposed;
    }

    /** Puts a proposed version in force, everywhere with the next decision. */
    @PreAuthorize(MAY_PUBLISH)
    public void publish(String key, int number, String reason) {
        PolicyRows.Stored stored = locked(key);
        PolicyVersion version = decidable(stored, number);
        owned.rights().require(DecisionKind.PUBLISH_POLICY, stored.id().ref());
        rows.decide(version, PolicyVersion.State.PUBLISHED, members.user().person());
        rows.putInForce(stored.id(), version.content().isPresent() ? OptionalInt.of(number) : OptionalInt.empty());
        version.content()
                .ifPresentOrElse(
                        content -> owned.things().expect(stored.id().ref(), content.name()),
                        () -> owned.things().release(List.of(stored.id().ref())));
        String act = version.content().isPresent() ? "policy.published" : "policy.withdrawn";
        ledger.append(act(act, stored, number).because(reason.strip()));
        events.publishEvent(new PolicyVersion.Decided(key, number, PolicyVersion.State.PUBLISHED));
    }

    @PreAuthorize(MAY_PUBLISH)
    public void reject(String key, int number, String reason) {
        RefusedException.throwIfAny(commentProblems(reason));
        PolicyRows.Stored stored = locked(key);
        PolicyVersion.State rejected = PolicyVersion.State.REJECTED;
        rows.decide(decidable(stored, number), rejected, members.user().person());
        ledger.append(act("policy.rejected", stored, number).because(reason.strip()));
        events.publishEvent(new PolicyVersion.Decided(key, number, rejected));
    }

    private int propose(PolicyRows.Stored stored, Optional<Policy> content, String comment) {
        if (rows.proposed(stored.id())) {
            throw PolicyRefusal.ALREADY_PROPOSED.because(stored.key());
        }
        int number = rows.propose(
                stored.id(), content.map(PolicyText::json), members.user().person(), comment.strip());
        String act = content.isPresent() ? "policy.proposed" : "policy.withdrawal-proposed";
        ledger.append(act(act, stored, number).because(comment.strip()));
        return number;
    }

    private PolicyVersion decidable(PolicyRows.Stored stored, int number) {
        PolicyVersion version = rows.version(stored.id(), number).orElseThrow(() -> PolicyRefusal.NOT_FOUND.because());
        if (version.state() != PolicyVersion.State.PROPOSED) {
            throw PolicyRefusal.ALREADY_DECIDED.because(stored.key(), number);
        }
        if (version.writtenBy().equals(members.user().person())) {
            throw PolicyRefusal.NOT_YOUR_OWN.because();
        }
        return version;
    }

    private PolicyRows.Stored locked(String key) {
        return rows.lock(key).orElseThrow(() -> PolicyRefusal.NOT_FOUND.because());
    }

    private Optional<Policy> current(PolicyRows.Stored stored) {
        return stored.inForce().isEmpty()
                ? Optional.empty()
                : rows.version(stored.id(), stored.inForce().getAsInt()).flatMap(PolicyVersion::content);
    }

    private List<Problem> unknownRoles(Policy policy) {
        Set<String> known = members.people().roles().stream().map(Role::key).collect(Collectors.toSet());
        Stream<Problem> approvers = policy.approvers().stream()
                .filter(role -> !known.contains(role))
                .sorted()
                .map(role -> Problem.at("approvers", PolicyRefusal.ROLE_UNKNOWN, role));
        Stream<Problem> reviewers = policy.obligations().stream()
                .filter(one -> one.kind() == ObligationKind.HUMAN_REVIEW)
                .flatMap(one -> one.words().stream().flatMap(Set::stream))
                .filter(role -> !known.contains(role))
                .map(role -> Problem.at("obligations", PolicyRefusal.ROLE_UNKNOWN, role));
        return Stream.concat(approvers, reviewers).toList();
    }

    private static List<Problem> commentProblems(String comment) {
        if (comment.isBlank()) {
            return List.of(Problem.at("comment", PolicyRefusal.COMMENT_MISSING));
        }
        return comment.strip().length() > LONGEST_COMMENT
                ? List.of(Problem.at("comment", PolicyRefusal.COMMENT_TOO_LONG, LONGEST_COMMENT))
                : List.of();
    }

    private static Act act(String name, PolicyRows.Stored stored, int number) {
        return Act.of(name, stored.id().ref()).onVersion(String.valueOf(number)).with("policy", stored.key());
    }
}
