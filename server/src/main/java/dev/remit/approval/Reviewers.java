package dev.remit.approval;

import dev.remit.approval.Reviewer.Capacity;
import dev.remit.approval.clock.StepPeople;
import dev.remit.approval.delegation.StandIns;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever acts, as a reviewer, with the approval they act on. */
@Component
class Reviewers implements StepPeople {

    private final ApprovalReader reader;
    private final Routing routing;
    private final StandIns standIns;
    private final CurrentUser user;

    Reviewers(ApprovalReader reader, Routing routing, StandIns standIns, CurrentUser user) {
        this.reader = reader;
        this.routing = routing;
        this.standIns = standIns;
        this.user = user;
    }

    /** Refused if it is nobody's here. */
    Approval approval(UUID id) {
        return reader.find(id).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
    }

    @Override
    public Set<PersonId> able(UUID approval, UUID step) {
        return reader.find(approval).stream()
                .flatMap(found -> found.waiting().stream()
                        .filter(s -> s.id().equals(step))
                        .flatMap(s -> routing.able(found, s).stream()))
                .collect(Collectors.toSet());
    }

    Reviewer me() {
        return find().orElseThrow(() -> new IllegalStateException("no person acts, but a job"));
    }

    /** Empty if Remit itself acts. */
    Optional<Reviewer> find() {
        return user.actor().person().map(me -> new Reviewer(me, user.actor().roles(), standingIn(me)));
    }

    /** In whose places whoever acts can decide; none if they may not decide at all. */
    List<Capacity> capacities() {
        return find().filter(me -> user.may(Permission.APPROVAL_DECIDE)).stream()
                .flatMap(me -> me.capacities().stream())
                .toList();
    }

    /** Those who may decide and hold one of the roles. */
    List<PersonId> holding(Set<String> roles) {
        return routing.reviewers().stream()
                .filter(p -> p.roles().stream().anyMatch(roles::contains))
                .map(Person::id)
                .toList();
    }

    private List<Capacity> standingIn(PersonId me) {
        return standIns.of(me).stream()
                .map(other -> new Capacity(other.person(), other.roles(), other.named()))
                .toList();
    }
}
