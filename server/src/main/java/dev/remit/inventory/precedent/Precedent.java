package dev.remit.inventory.precedent;

import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision on a use case that is like the one in hand.
 *
 * @param reason the last that anybody gave in it; empty if nobody gave one
 * @param alike in what they are alike, in this order; tools and classes of data with the names or codes that both have
 */
public record Precedent(
        UUID approval,
        UseCaseId useCase,
        String name,
        boolean approved,
        Instant decidedAt,
        Optional<String> reason,
        Map<Likeness, List<String>> alike) {

    /** In what two requests can be alike. */
    public enum Likeness implements Coded {
        TOOL,
        DATA,
        AUTONOMY,
        TIER,
        FUNCTION
    }

    public Precedent {
        alike = Collections.unmodifiableMap(new LinkedHashMap<>(alike));
    }
}
