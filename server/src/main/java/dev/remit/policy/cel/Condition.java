package dev.remit.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A compiled expression. Can be used by any number of threads. */
public final class Condition {

    private final CelRuntime.Program program;
    private final Set<String> facts;

    Condition(CelRuntime.Program program, Set<String> facts) {
        this.program = program;
        this.facts = new TreeSet<>(facts);
    }

    /** What an expression came to. */
    public sealed interface Result {}

    public record Holds() implements Result {}

    public record DoesNotHold() implements Result {}

    /**
     * It depends on facts that are absent, or it failed.
     *
     * @param missing the absent facts it names; empty: it failed for another reason, such as an index out of bounds
     */
    public record Doubt(List<String> missing) implements Result {

        public Doubt {
            missing = List.copyOf(missing);
        }
    }

    private static final Result YES = new Holds();
    private static final Result NO = new DoesNotHold();

    /** An absent fact does no harm where the result does not depend on it: {@code false && unknown} is false. */
    public Result test(Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(program.eval(values)) ? YES : NO;
        } catch (CelEvaluationException e) {
            return new Doubt(facts.stream().filter(f -> !values.containsKey(f)).toList());
        }
    }

    /** Paths of all facts it names. */
    public Set<String> facts() {
        return Set.copyOf(facts);
    }
}
