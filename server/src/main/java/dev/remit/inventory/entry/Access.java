package dev.remit.inventory.entry;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose use cases somebody may see and change, beyond what their permissions say. */
@Component
public class Access {

    private final UseCases useCases;
    private final CurrentUser user;

    Access(UseCases useCases, CurrentUser user) {
        this.useCases = useCases;
        this.user = user;
    }

    /** Somebody else's draft is not there for those who do not manage use cases. */
    public boolean maySee(UseCase useCase) {
        return useCase.state() != UseCaseState.DRAFT || isOwn(useCase) || user.may(Permission.USE_CASE_MANAGE);
    }

    public UseCases.Stored seen(UseCaseId id) {
        return useCases.find(id)
                .filter(stored -> maySee(stored.useCase()))
                .orElseThrow(() -> InventoryRefusal.NOT_FOUND.because());
    }

    /** The same checks as {@link #locked}, without waiting for anybody. */
    public UseCases.Stored changeable(UseCaseId id) {
        return checked(useCases.find(id));
    }

    /** Locked for a change by its author or by who manages use cases. */
    public UseCases.Stored locked(UseCaseId id) {
        return checked(useCases.lock(id));
    }

    private UseCases.Stored checked(Optional<UseCases.Stored> found) {
        UseCases.Stored stored =
                found.filter(s -> maySee(s.useCase())).orElseThrow(() -> InventoryRefusal.NOT_FOUND.because());
        if (!isOwn(stored.useCase()) && !user.may(Permission.USE_CASE_MANAGE)) {
            throw InventoryRefusal.NOT_YOURS.because();
        }
        return stored;
    }

    private boolean isOwn(UseCase useCase) {
        return useCase.requester().isPresent()
                && useCase.requester().equals(user.find().flatMap(Actor::person));
    }
}
