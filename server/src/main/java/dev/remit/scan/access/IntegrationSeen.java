package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An AI integration as a scan left it.
 *
 * @param product what it was recognised as; empty if only the system itself says that it is AI
 * @param surest what it can do now, and on what the surest statement about each rests
 * @param sensitivity the most sensitive kind of object it reaches
 * @param confirmed whether this scan saw it; false where the question was not answered and it is only known from before
 * @param change what this scan changed about it; empty if nothing
 */
public record IntegrationSeen(
        IntegrationId id,
        String name,
        Optional<String> product,
        Map<Capability, Basis> surest,
        Grant.Sensitivity sensitivity,
        Optional<UseCaseId> useCase,
        boolean confirmed,
        Optional<Change> change) {

    /** Bases, the surest first. */
    public static final String SUREST_FIRST = "array['OBSERVED', 'EFFECTIVE', 'DECLARED', 'INFERRED', 'ATTESTED']";

    /** The column of {@link #surest}, of the integration {@code i}. */
    public static final String SUREST = """
            (select coalesce(jsonb_object_agg(x.capability, x.basis), '{}') from (
               select distinct on (r.capability) r.capability, r.basis from integration_reach r
                where r.tenant_id = i.tenant_id and r.integration_id = i.id
                order by r.capability, array_position(%s, r.basis)) x)""".formatted(SUREST_FIRST);

    public IntegrationSeen {
        surest = Map.copyOf(surest);
    }

    /** Reads {@link #SUREST}. */
    public static Map<Capability, Basis> surest(String json) {
        return JsonMapper.shared().readTree(json).properties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        can -> Capability.valueOf(can.getKey()),
                        can -> Basis.valueOf(can.getValue().asString())));
    }

    /** What it can do now. */
    public Set<Capability> canDo() {
        return surest.keySet();
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
