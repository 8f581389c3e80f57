package dev.remit.approval;

import dev.remit.approval.Reviewer.Capacity;
import dev.remit.approval.clock.StepPeople;
import dev.remit.approval.delegation.StandIns;
import dev.remit.approval.plan.Deciding;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
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

    @Override
    public boolean mayDecide(UUID approval, PersonId person) {
        return reader.find(approval)
                .filter(found -> routing.mayDecide(person, found.subject().kind()))
                .isPresent();
    }

    Reviewer me() {
        return find().orElseThrow(() -> new IllegalStateException("no person acts, but a job"));
    }

    /** Empty if Remit itself acts. */
    Optional<Reviewer> find() {
        return user.actor().person().map(me -> new Reviewer(me, user.actor().roles(), kinds(), standingIn(me)));
    }

    /** In whose places whoever acts can decide; none if they may not decide at all. */
    List<Capacity> capacities() {
        return find().stream()
                .flatMap(me -> me.capacities().stream())
                .filter(as -> !as.kinds().isEmpty())
                .toList();
    }

    /** Those who may decide and hold one of the roles. */
    List<PersonId> holding(Set<String> roles) {
        return routing.deciders().stream()
                .filter(as -> as.roles().stream().anyMatch(roles::contains))
                .map(Capacity::person)
                .toList();
    }

    private Set<SubjectKind> kinds() {
        return Deciding.kinds(user::may);
    }

    /** Only for what both may decide on. */
    private List<Capacity> standingIn(PersonId me) {
        Set<SubjectKind> mine = kinds();
        return standIns.of(me).stream()
                .map(other -> new Capacity(
                        other.person(),
                        other.roles(),
                        other.named(),
                        other.kinds().stream().filter(mine::contains).collect(Collectors.toSet())))
                .toList();
    }
}
