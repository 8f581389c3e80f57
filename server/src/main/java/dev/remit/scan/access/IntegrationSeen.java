package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import java.util.Optional;
import java.util.Set;

/**
 * An AI integration as a scan left it.
 *
 * @param product what it was recognised as; empty if only the system itself says that it is AI
 * @param canDo what it can do now
 * @param sensitivity the most sensitive kind of object it reaches
 * @param confirmed whether this scan saw it; false where the question was not answered and it is only known from before
 * @param change what this scan changed about it; empty if nothing
 */
public record IntegrationSeen(
        IntegrationId id,
        String name,
        Optional<String> product,
        Set<Capability> canDo,
        Grant.Sensitivity sensitivity,
        Optional<UseCaseId> useCase,
        boolean confirmed,
        Optional<Change> change) {

    public IntegrationSeen {
        canDo = Set.copyOf(canDo);
    }

    /**
     * What changed.
     *
     * @param gained capabilities it did not have before
     * @param wider it reaches more than before
     * @param narrower it reaches less than before
     */
    public record Change(Kind kind, Set<Capability> gained, boolean wider, boolean narrower) {

        public Change {
            gained = Set.copyOf(gained);
        }
    }

    /** Sorts of change. */
    public enum Kind {
        NEW,
        CHANGED,
        GONE,
        /** It had been gone or switched off, and is back. */
        RETURNED
    }
}
