package dev.remit.inventory;

import dev.remit.evidence.Act;
import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Sightings;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import dev.remit.ownership.OwnershipService;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves use cases through their life in the register: between lanes, stopped, resumed, ended, seen at work. */
@Service
@Transactional
public class LifecycleService {

    private static final String MAY = "hasAuthority('use-case:manage')";
    private static final Set<UseCaseState> RUNNING = Set.of(
            UseCaseState.APPROVED, UseCaseState.UNREVIEWED, UseCaseState.SUBMITTED, UseCaseState.CHANGES_REQUESTED);

    private final Access access;
    private final Entries entries;
    private final UseCases useCases;
    private final Sightings sightings;
    private final OwnershipService ownership;

    LifecycleService(
            Access access, Entries entries, UseCases useCases, Sightings sightings, OwnershipService ownership) {
        this.access = access;
        this.entries = entries;
        this.useCases = useCases;
        this.sightings = sightings;
        this.ownership = ownership;
    }

    /** Lets a use case run in another lane. Only what is approved may go to production; anything may be put under oversight. */
    @PreAuthorize(MAY)
    public void move(UseCaseId id, Lane lane, String reason) {
        String why = Stamp.reason(reason);
        UseCase useCase = access.locked(id).useCase();
        boolean allowed =
                lane == Lane.OVERSIGHT ? RUNNING.contains(useCase.state()) : useCase.state() == UseCaseState.APPROVED;
        if (!allowed) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        entries.append(act("use-case.moved", useCase, why).with("lane", lane.code()), id);
        entries.move(useCase, useCase.state(), Optional.of(lane));
    }

    @PreAuthorize(MAY)
    public void suspend(UseCaseId id, String reason) {
        to(
                id,
                reason,
                "use-case.suspended",
                Set.of(UseCaseState.APPROVED, UseCaseState.UNREVIEWED),
                UseCaseState.SUSPENDED);
    }

    /** Lets a suspended use case go on: as approved if the version at hand was, else unreviewed. */
    @PreAuthorize(MAY)
    public void resume(UseCaseId id, String reason) {
        boolean approved = access.seen(id)
                .approvedVersion()
                .equals(Optional.of(access.seen(id).useCase().version()));
        to(
                id,
                reason,
                "use-case.resumed",
                Set.of(UseCaseState.SUSPENDED),
                approved ? UseCaseState.APPROVED : UseCaseState.UNREVIEWED);
    }

    /** Ends it for good. */
    @PreAuthorize(MAY)
    public void retire(UseCaseId id, String reason) {
        access.changeable(id);
        ownership.release(id.ref());
        to(
                id,
                reason,
                "use-case.retired",
                Set.of(UseCaseState.APPROVED, UseCaseState.UNREVIEWED, UseCaseState.SUSPENDED, UseCaseState.DECLINED),
                UseCaseState.RETIRED);
    }

    /** Notes that a scan saw it at work. */
    @PreAuthorize("hasAnyAuthority('scan:run', 'finding:manage', 'use-case:manage')")
    public void seen(UseCaseId id, Sighting sighting) {
        UseCase useCase = useCases.lock(id)
                .orElseThrow(() -> InventoryRefusal.NOT_FOUND.because())
                .useCase();
        sightings.put(id, sighting);
        entries.append(
                Act.of("use-case.seen", useCase.id().ref())
                        .with("connection", sighting.connectionName())
                        .with("integration", sighting.integration().toString()),
                id);
    }

    private void to(UseCaseId id, String reason, String act, Set<UseCaseState> from, UseCaseState state) {
        String why = Stamp.reason(reason);
        UseCase useCase = access.locked(id).useCase();
        if (!from.contains(useCase.state())) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        entries.append(act(act, useCase, why), id);
        entries.move(useCase, state);
    }

    private static Act act(String name, UseCase useCase, String why) {
        return Act.of(name, useCase.id().ref())
                .onVersion(String.valueOf(useCase.version()))
                .because(why);
    }
}
