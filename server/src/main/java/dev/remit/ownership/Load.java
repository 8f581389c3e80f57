package dev.remit.ownership;

import dev.remit.identity.PersonId;
import java.util.Map;

/** How much one person carries: for each duty, for how many things. */
public record Load(PersonId person, Map<Duty, Long> counts) {

    public Load {
        counts = Map.copyOf(counts);
    }

    public long of(Duty duty) {
        return counts.getOrDefault(duty, 0L);
    }
}
