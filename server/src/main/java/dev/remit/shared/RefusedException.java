package dev.remit.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Carries every problem found, so that a person hears of all of them at once. Its message is for logs, not for people. */
public final class RefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    private RefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.refusal().key() + p.field().map(f -> " at " + f).orElse(""))
                .collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static RefusedException of(Problem problem) {
        return new RefusedException(List.of(problem));
    }

    /** Throws if there is a problem. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** The first, for callers that show one. */
    public Problem first() {
        return problems.getFirst();
    }
}
