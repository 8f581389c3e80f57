package dev.remit.approval;

import dev.remit.approval.clock.Calendars;
import dev.remit.approval.event.Asked;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.MembershipChanged;
import dev.remit.identity.PersonId;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, passes the turn from step to step, and finds a stand-in for somebody who cannot decide any more. */
@Component
class Rounds {

    private final Routing routing;
    private final ApprovalRows rows;
    private final ApprovalReader reader;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rounds(
            Routing routing,
            ApprovalRows rows,
            ApprovalReader reader,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.routing = routing;
        this.rows = rows;
        this.reader = reader;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Works out who decides, before anything is written: refused if nobody here can. */
    Routing.Route route(ApprovalRequest request) {
        return routing.route(request);
    }

    void open(UUID approval, int number, ApprovalRequest request, Routing.Route route) {
        Instant now = clock.instant();
        Snapshot snapshot = request.snapshot();
        rows.insertRound(
                approval,
                new Approval.Round(
                        number,
                        snapshot,
                        snapshot.hash(),
                        request.authors(),
                        route.plan(),
                        route.approvable(),
                        route.distinct(),
                        now,
                        Optional.empty(),
                        List.of()));
        int position = 0;
        int first = route.steps().getFirst().stage();
        for (Router.Routed step : route.steps()) {
            UUID id = rows.insertStep(approval, number, ++position, route.workingHours(), step);
            if (step.stage() == first) {
                Calendars.Deadlines deadlines = routing.deadlines(now, route.workingHours());
                rows.startStep(id, now, deadlines);
                events.publishEvent(new Asked(
                        approval, id, request.subject(), snapshot.title(), step.candidates(), deadlines.due()));
            }
        }
    }

    /** The steps after this one get their turn, once all that were asked together are approved. */
    void advance(Approval approval, ApprovalStep approved, PersonId by) {
        Instant now = clock.instant();
        for (ApprovalStep step : approval.round().next(approved)) {
            Calendars.Deadlines deadlines = routing.deadlines(now, step.workingHours());
            rows.startStep(step.id(), now, deadlines);
            Set<PersonId> able = new HashSet<>(routing.able(approval, step));
            if (approval.round().distinct()) {
                able.remove(by);
            }
            events.publishEvent(new Asked(
                    approval.id(),
                    step.id(),
                    approval.subject(),
                    approval.round().snapshot().title(),
                    able,
                    deadlines.due()));
        }
    }

    /** Refused while nobody, or nobody who is here, stands for the thing: it would be approved and belong to nobody. */
    void checkOwned(Approval approval) {
        RefusedException.throwIfAny(routing.gaps(approval.subject()).stream()
                .map(gap -> Problem.of(ApprovalRefusal.OWNERSHIP_GAP, gap))
                .toList());
    }

    /**
     * Whatever waits for somebody who may not decide any more, because they left or lost the role, goes to a role that stands
     * in. If nobody can, it stays where it is, stands in the list of stuck steps, and can be given to somebody.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void reroute(MembershipChanged changed) {
        rows.waitingFor(changed.person()).stream()
                .flatMap(id -> reader.find(id).stream())
                .filter(approval ->
                        !routing.mayDecide(changed.person(), approval.subject().kind()))
                .forEach(approval -> reroute(approval, changed.person()));
    }

    private void reroute(Approval approval, PersonId from) {
        List<ApprovalStep> theirs = approval.round().steps().stream()
                .filter(s -> s.decision().isEmpty()
                        && s.person().filter(from::equals).isPresent())
                .toList();
        for (ApprovalStep step : theirs) {
            step.role().or(() -> routing.standIn(approval, step)).ifPresent(role -> {
                rows.reroute(step.id(), role);
                ledger.append(Act.of("approval.rerouted", approval.subject())
                        .onVersion(approval.round().snapshot().version())
                        .with("approval", approval.id().toString())
                        .with("from-person", from.toString())
                        .with("to", role));
            });
        }
        rows.touch(approval);
    }
}
