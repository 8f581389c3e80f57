package dev.remit.policy.fact;

import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known when a decision is asked for. What is absent is unknown.
 *
 * @param values by {@link Fact#path()}, each as its type wants it
 */
public record PolicyFacts(Map<String, Object> values) {

    public PolicyFacts {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static PolicyFacts none() {
        return new PolicyFacts(Map.of());
    }

    /**
     * From values by path, as JSON or YAML gives them.
     *
     * @throws RefusedException that names every unknown fact and every value that its fact cannot have
     */
    public static PolicyFacts read(Map<String, ?> given) {
        Map<String, Object> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        given.forEach((path, value) -> {
            Optional<PolicyFact> fact = PolicyFact.find(path);
            if (fact.isEmpty()) {
                problems.add(Problem.at(path, FactRefusal.NO_SUCH_FACT, path));
                return;
            }
            fact.get()
                    .type()
                    .read(value)
                    .ifPresentOrElse(
                            v -> values.put(path, v),
                            () -> problems.add(Problem.at(
                                    path,
                                    FactRefusal.NOT_ITS_VALUE,
                                    path,
                                    value,
                                    expected(fact.get().type()))));
        });
        RefusedException.throwIfAny(problems);
        return new PolicyFacts(values);
    }

    /** From what was recorded: values as their facts want them today; what is no fact any more stays as it was written. */
    public static PolicyFacts recorded(Map<String, ?> written) {
        Map<String, Object> values = new TreeMap<>();
        written.forEach((path, value) -> values.put(
                path,
                PolicyFact.find(path).flatMap(fact -> fact.type().read(value)).orElse(value)));
        return new PolicyFacts(values);
    }

    /** The same with this fact as well; an {@link IllegalArgumentException} if the fact cannot have this value. */
    public PolicyFacts with(Fact fact, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(
                fact.path(),
                fact.type()
                        .read(value)
                        .orElseThrow(() -> new IllegalArgumentException(fact.path() + " cannot be " + value)));
        return new PolicyFacts(more);
    }

    /** Both; where they differ, the other's. */
    public PolicyFacts and(PolicyFacts other) {
        Map<String, Object> more = new TreeMap<>(values);
        more.putAll(other.values());
        return new PolicyFacts(more);
    }

    private static String expected(FactType type) {
        String words = String.join(", ", type.words());
        return switch (type.shape()) {
            case FLAG -> "true, false";
            case WORD -> words;
            case WORDS -> words.isEmpty() ? "[\"…\"]" : "[" + words + "]";
            case NUMBER, COUNT -> (long) type.least() + " … " + (long) type.most();
        };
    }
}
