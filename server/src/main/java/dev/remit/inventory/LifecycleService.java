package dev.remit.inventory;

import dev.remit.approval.Approval;
import dev.remit.evidence.Act;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Freezing;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import dev.remit.inventory.gate.GateService;
import dev.remit.inventory.gate.GateStanding;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.killswitch.Stop;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves use cases through their life in the register: between lanes, stopped, resumed, ended. */
@Service
@Transactional
public class LifecycleService {

    private static final String MAY = "hasAuthority('use-case:manage')";
    /** The states from which a use case can be ended. */
    public static final Set<UseCaseState> CAN_END =
            Set.of(UseCaseState.APPROVED, UseCaseState.UNREVIEWED, UseCaseState.SUSPENDED, UseCaseState.DECLINED);

    private final Hold hold;
    private final Entries entries;
    private final Freezing freezing;
    private final UseCaseStops stops;
    private final GateService gate;

    LifecycleService(Hold hold, Entries entries, Freezing freezing, UseCaseStops stops, GateService gate) {
        this.hold = hold;
        this.entries = entries;
        this.freezing = freezing;
        this.stops = stops;
        this.gate = gate;
    }

    /**
     * Lets a use case run in another lane. Only what is approved may go to production, only with all its owners, and only if the
     * policies let it; whatever runs may be put under oversight.
     */
    @PreAuthorize(MAY)
    public void move(UseCaseId id, Lane lane, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = hold.all(id).useCase();
        require(lane == Lane.OVERSIGHT ? useCase.running() : useCase.state() == UseCaseState.APPROVED, useCase);
        if (lane != Lane.OVERSIGHT) {
            requireNotStopped(id);
        }
        Act moved = act("use-case.moved", useCase, why).with("lane", lane.code());
        if (lane == Lane.PRODUCTION) {
            RefusedException.throwIfAny(freezing.gaps(id));
            moved = moved.with("policies", let(gate.pass(id)));
        }
        entries.append(moved, id);
        entries.move(useCase, useCase.state(), Optional.of(lane));
    }

    /** Stops whatever runs, also while somebody decides on it: that goes on, but lets nothing run. */
    @PreAuthorize(MAY)
    public void suspend(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = hold.alone(id).useCase();
        require(useCase.running(), useCase);
        entries.append(act("use-case.suspended", useCase, why), id);
        entries.move(useCase, UseCaseState.SUSPENDED);
    }

    /** Lets a suspended use case go on: as approved if the version at hand is, else where the decision on it stands. */
    @PreAuthorize(MAY)
    public void resume(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCases.Stored stored = hold.all(id);
        UseCase useCase = stored.useCase();
        require(useCase.state() == UseCaseState.SUSPENDED, useCase);
        requireNotStopped(id);
        entries.append(act("use-case.resumed", useCase, why), id);
        entries.move(
                useCase,
                stored.isApproved()
                        ? UseCaseState.APPROVED
                        : hold.decision(id).map(LifecycleService::standing).orElse(UseCaseState.UNREVIEWED));
    }

    /** Ends it for good. */
    @PreAuthorize(MAY)
    public void retire(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = hold.all(id).useCase();
        require(CAN_END.contains(useCase.state()), useCase);
        hold.release(id, why);
        entries.append(act("use-case.retired", useCase, why), id);
        entries.move(useCase, UseCaseState.RETIRED);
    }

    /** Neither it nor a tool of it nor who makes the tool. */
    private void requireNotStopped(UseCaseId id) {
        List<Stop> standing = stops.of(id);
        if (!standing.isEmpty()) {
            throw InventoryRefusal.STOPPED.because(standing.getFirst().name());
        }
    }

    /** By which policies it goes live, and whose approval they asked for. */
    private static String let(GateStanding standing) {
        return Stream.concat(
                        standing.decision().reasons().stream()
                                .filter(reason -> standing.governed())
                                .map(reason -> reason.policy() + " v" + reason.version()),
                        standing.decision().approvers().stream())
                .collect(Collectors.joining(", "));
    }

    private static UseCaseState standing(Approval.State decision) {
        return switch (decision) {
            case OPEN -> UseCaseState.SUBMITTED;
            case CHANGES_REQUESTED -> UseCaseState.CHANGES_REQUESTED;
            case DECLINED -> UseCaseState.DECLINED;
            case APPROVED, WITHDRAWN -> UseCaseState.UNREVIEWED;
        };
    }

    private static void require(boolean possible, UseCase useCase) {
        if (!possible) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
    }

    private static Act act(String name, UseCase useCase, String why) {
        return Act.of(name, useCase.id().ref())
                .onVersion(String.valueOf(useCase.version()))
                .because(why);
    }
}
