package dev.remit.approval;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.PersonId;
import dev.remit.identity.PersonLeft;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, passes the turn from step to step, and finds a stand-in for somebody who leaves. */
@Component
class Rounds {

    private final Routing routing;
    private final ApprovalRows rows;
    private final ApprovalReader reader;
    private final Ledger ledger;
    private final Clock clock;

    Rounds(Routing routing, ApprovalRows rows, ApprovalReader reader, Ledger ledger, Clock clock) {
        this.routing = routing;
        this.rows = rows;
        this.reader = reader;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Works out who decides, before anything is written: refused if nobody here can. */
    Routing.Route route(ApprovalRequest request, Optional<PersonId> submitter) {
        Set<PersonId> excluded = new HashSet<>(Set.of(request.requester()));
        submitter.ifPresent(excluded::add);
        return routing.route(request, excluded);
    }

    void open(UUID approval, int number, Snapshot snapshot, Routing.Route route) {
        Instant now = clock.instant();
        rows.insertRound(
                approval,
                new Approval.Round(
                        number,
                        snapshot,
                        snapshot.hash(),
                        route.plan(),
                        route.approvable(),
                        route.distinct(),
                        now,
                        Optional.empty(),
                        List.of()));
        int position = 0;
        for (Routing.Routed step : route.steps()) {
            UUID id = rows.insertStep(approval, number, ++position, step);
            if (position == 1) {
                rows.startStep(id, now, routing.due(now, step.workingDays()));
            }
        }
    }

    /** The step after this one gets its turn; empty if this was the last. */
    Optional<ApprovalStep> advance(Approval approval, ApprovalStep decided) {
        Optional<ApprovalStep> next = approval.round().steps().stream()
                .filter(s -> s.position() == decided.position() + 1)
                .findFirst();
        Instant now = clock.instant();
        next.ifPresent(step -> rows.startStep(step.id(), now, routing.due(now, step.workingDays())));
        return next;
    }

    /** Whatever waits for somebody who left goes to a role that stands in; if nobody can, it stays and shows as theirs. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void reroute(PersonLeft left) {
        for (UUID id : rows.waitingFor(left.person())) {
            reader.find(id).ifPresent(approval -> routing.standIn(approval)
                    .ifPresent(role -> reroute(approval, left.person(), role)));
        }
    }

    private void reroute(Approval approval, PersonId from, String role) {
        rows.touch(approval);
        approval.round().steps().stream()
                .filter(s -> s.decision().isEmpty()
                        && s.person().filter(from::equals).isPresent())
                .forEach(s -> rows.reroute(s.id(), role));
        ledger.append(Act.of("approval.rerouted", approval.subject())
                .onVersion(approval.round().snapshot().version())
                .with("approval", approval.id().toString())
                .with("from-person", from.toString())
                .with("to", role));
    }
}
