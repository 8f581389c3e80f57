package dev.remit.policy.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what a use case need not keep for a while. It is asked with every decision about a use case, in its transaction. */
@FunctionalInterface
public interface Exceptions {

    /** The policies, as far as exceptions count today, in a fixed number of queries; a use case without any may be missing. */
    Map<UUID, List<Excepted>> of(Collection<UUID> useCases);

    /**
     * One that counts.
     *
     * @param rule the id of the policy or the control that need not be kept
     * @param key of the exception, for example {@code X-3}
     * @param lastDay on which it counts, in the workspace's zone
     */
    record Excepted(String rule, String key, LocalDate lastDay) {}
}
