package dev.remit.exception;

import dev.remit.inventory.UseCaseId;
import java.util.Optional;
import java.util.Set;

/**
 * Which exceptions to show.
 *
 * @param text part of the key, the use case or what need not be kept; blank for all
 * @param states empty for all
 * @param expiring only those whose last day is near
 */
public record ExceptionFilter(
        String text,
        Set<ExceptionState> states,
        Set<ExceptedKind> kinds,
        boolean expiring,
        Optional<UseCaseId> useCase) {

    public ExceptionFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    public static ExceptionFilter all() {
        return new ExceptionFilter("", Set.of(), Set.of(), false, Optional.empty());
    }

    public static ExceptionFilter of(UseCaseId useCase) {
        return new ExceptionFilter("", Set.of(), Set.of(), false, Optional.of(useCase));
    }
}
