package dev.remit.approval;

import dev.remit.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens rounds and passes the turn from step to step. */
@Component
class Rounds {

    private final Routing routing;
    private final ApprovalRows rows;
    private final Clock clock;

    Rounds(Routing routing, ApprovalRows rows, Clock clock) {
        this.routing = routing;
        this.rows = rows;
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
}
