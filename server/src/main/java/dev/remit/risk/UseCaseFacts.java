package dev.remit.risk;

import dev.remit.catalog.DataClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known about a use case when its tier is assessed. A fact that is absent was not asked, because it cannot matter or
 * was not reached yet, and no rule looks at it; a fact that was asked and is not known has the value {@link Fact#UNKNOWN} and
 * counts as risk.
 *
 * @param values by fact; a value is one of {@link Fact#scale()} or {@link Fact#UNKNOWN}; never an empty set
 */
public record UseCaseFacts(Map<Fact, Set<String>> values) {

    public UseCaseFacts {
        Map<Fact, Set<String>> copy = new EnumMap<>(Fact.class);
        values.forEach((fact, given) -> copy.put(fact, checked(fact, given)));
        values = Collections.unmodifiableMap(copy);
    }

    private static Set<String> checked(Fact fact, Set<String> given) {
        if (given.isEmpty() || (fact.shape() == Fact.Shape.ONE && given.size() > 1)) {
            throw new IllegalArgumentException(fact + " cannot be " + given);
        }
        for (String value : given) {
            if (!fact.accepts(value)) {
                throw new IllegalArgumentException(fact + " cannot be " + value);
            }
        }
        return Collections.unmodifiableSet(new TreeSet<>(given));
    }

    /** Nothing asked yet. */
    public static UseCaseFacts none() {
        return new UseCaseFacts(Map.of());
    }

    public UseCaseFacts with(Autonomy autonomy) {
        return with(Fact.AUTONOMY, autonomy.code());
    }

    public UseCaseFacts with(Audience audience) {
        return with(Fact.AUDIENCE, audience.code());
    }

    public UseCaseFacts with(DataClass... classes) {
        return with(Fact.DATA, Arrays.stream(classes).map(DataClass::code).toList());
    }

    public UseCaseFacts with(Fact fact, Known known) {
        return with(fact, known.code());
    }

    public UseCaseFacts with(Fact fact, String... given) {
        return with(fact, List.of(given));
    }

    /** The same with this fact; without it if {@code given} is empty. */
    public UseCaseFacts with(Fact fact, Collection<String> given) {
        Map<Fact, Set<String>> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        if (given.isEmpty()) {
            more.remove(fact);
        } else {
            more.put(fact, new TreeSet<>(given));
        }
        return new UseCaseFacts(more);
    }

    /** Empty if it was not asked. */
    public Set<String> of(Fact fact) {
        return values.getOrDefault(fact, Set.of());
    }

    public boolean isUnknown(Fact fact) {
        return of(fact).contains(Fact.UNKNOWN);
    }
}
