package dev.remit.connector.salesforce;

import dev.remit.plugin.Grant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Grants that come from several permission sets or steps: what any of them allows is allowed. */
final class GrantSet {

    private final Map<String, Grant> grants = new TreeMap<>();

    void add(Grant grant) {
        grants.merge(grant.key(), grant, GrantSet::wider);
    }

    Collection<Grant> all() {
        return grants.values();
    }

    private static Grant wider(Grant one, Grant other) {
        return one.withReach(more(one.reach(), other.reach(), Grant.Reach.UNKNOWN))
                .withSensitivity(more(one.sensitivity(), other.sensitivity(), Grant.Sensitivity.UNKNOWN))
                .through(union(one.rights(), other.rights()))
                .onFields(
                        one.fields().isEmpty() || other.fields().isEmpty()
                                ? Set.of()
                                : union(one.fields(), other.fields()));
    }

    /** What is known says more than what is not. */
    static <E extends Enum<E>> E more(E one, E other, E unknown) {
        return other == unknown || (one != unknown && one.compareTo(other) > 0) ? one : other;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
