package dev.remit.inventory.rollback;

import dev.remit.evidence.Act;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Freezing;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import dev.remit.inventory.entry.Versions;
import dev.remit.inventory.gate.GateService;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rolls use cases back to a version that was approved, by who asked for them or who manages use cases. */
@Service
@Transactional
public class RollbackService {

    private final Hold hold;
    private final Versions versions;
    private final Entries entries;
    private final Freezing freezing;
    private final GateService gate;

    RollbackService(Hold hold, Versions versions, Entries entries, Freezing freezing, GateService gate) {
        this.hold = hold;
        this.versions = versions;
        this.entries = entries;
        this.freezing = freezing;
        this.gate = gate;
    }

    /**
     * Its answers are those of that version again, as a new one. If that is what was approved then, on the same facts, and nobody
     * took it back, the approval holds, and whatever was about to be decided is not asked for any more; if not, it is put to a decision.
     * It stays in production only if the policies let this version in.
     */
    @PreAuthorize("hasAuthority('use-case:request')")
    public UseCaseVersion rollback(UseCaseId id, int to, String reason) {
        String why = Stamp.reason(reason);
        UseCases.Stored stored = hold.all(id);
        UseCase useCase = stored.useCase();
        if (!Restoring.possible(useCase)) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        Versions.Approved approved =
                versions.approvedAs(id, to).orElseThrow(() -> InventoryRefusal.NOTHING_APPROVED.because());
        UseCaseVersion earlier = entries.version(id, to);
        if (stored.isApproved() && Restoring.same(id, earlier, entries.answers(id))) {
            throw InventoryRefusal.NOTHING_CHANGED.because();
        }
        entries.write(id, Restoring.answers(earlier, entries.answers(id)));
        Freezing.Frozen frozen = freezing.freeze(useCase, entries.written(id), entries.stamp());
        Optional<AskedAnew> anew = Restoring.askedAnew(approved, earlier, frozen.version());
        hold.expectOwners(id, frozen.request().snapshot().title());
        entries.freeze(frozen, useCase);
        entries.append(act(frozen.version(), earlier, anew).because(why), id);
        if (anew.isPresent()) {
            hold.askAgain(frozen, why);
            move(useCase, UseCaseState.SUBMITTED);
        } else {
            hold.withdraw(id, why);
            entries.carryApproval(id, to, frozen.version().number());
            move(useCase, UseCaseState.APPROVED);
            leaveProduction(useCase, why);
        }
        return frozen.version();
    }

    /** What is suspended stays so until somebody lets it go on. */
    private void move(UseCase useCase, UseCaseState state) {
        if (useCase.state() != UseCaseState.SUSPENDED) {
            entries.move(useCase, state);
        }
    }

    /** Where this version was never let in. */
    private void leaveProduction(UseCase useCase, String why) {
        boolean live = useCase.lane().equals(Optional.of(Lane.PRODUCTION));
        if (live && !gate.standing(useCase.id()).open()) {
            entries.append(
                    Act.of("use-case.moved", useCase.id().ref()).because(why).with("lane", Lane.EXPERIMENT.code()),
                    useCase.id());
            UseCaseState state =
                    useCase.state() == UseCaseState.SUSPENDED ? UseCaseState.SUSPENDED : UseCaseState.APPROVED;
            entries.move(useCase, state, Optional.of(Lane.EXPERIMENT));
        }
    }

    private static Act act(UseCaseVersion now, UseCaseVersion earlier, Optional<AskedAnew> anew) {
        return Act.of("use-case.returned", now.useCase().ref())
                .onVersion(String.valueOf(now.number()))
                .with("to-version", String.valueOf(earlier.number()))
                .with("to-sha256", earlier.sha256())
                .with("approval", anew.map(AskedAnew::code).orElse("holds"))
                .with("tier", now.tier().tier().code())
                .with("rules", now.tier().ruleSet())
                .with("sha256", now.sha256());
    }
}
