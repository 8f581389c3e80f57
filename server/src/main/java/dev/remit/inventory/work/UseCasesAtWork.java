package dev.remit.inventory.work;

import dev.remit.evidence.Act;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.Sightings;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where use cases are seen at work, and where they stand. For features that learn it or go by it, in their own transaction;
 * people read it in the register.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UseCasesAtWork {

    private final UseCases useCases;
    private final Sightings sightings;
    private final Stamp stamp;

    UseCasesAtWork(UseCases useCases, Sightings sightings, Stamp stamp) {
        this.useCases = useCases;
        this.sightings = sightings;
        this.stamp = stamp;
    }

    /** It was seen at work, and nowhere else by this integration; nothing happens if it was discarded meanwhile. */
    public void seen(UseCaseId id, Sighting sighting) {
        if (useCases.lock(id).isEmpty()) {
            return;
        }
        sightings.put(id, sighting).ifPresent(before -> unseen(before, sighting.integration(), "relinked"));
        stamp.append(
                id,
                Act.of("use-case.seen", id.ref())
                        .with("connection", sighting.connectionName())
                        .with("integration", sighting.integration().toString()));
    }

    /** The integration went, or belongs to no use case any more: what its use case can do no longer includes what it did. */
    public void unseen(UUID integration, String why) {
        sightings.remove(integration).ifPresent(id -> unseen(id, integration, why));
    }

    /** Nobody looks at the connection any more: nothing is seen at work there. */
    public void unseenAt(UUID connection, String why) {
        sightings.at(connection).forEach(integration -> unseen(integration, why));
    }

    /** Where each of them stands that there is. */
    public Map<UseCaseId, UseCaseState> states(Collection<UseCaseId> ids) {
        return useCases.states(ids);
    }

    private void unseen(UseCaseId id, UUID integration, String why) {
        stamp.append(id, Act.of("use-case.unseen", id.ref()).because(why).with("integration", integration.toString()));
    }
}
