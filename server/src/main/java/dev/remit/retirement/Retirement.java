package dev.remit.retirement;

import dev.remit.inventory.UseCaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a use case.
 *
 * @param dueOn the day by which everything has to be taken away
 * @param doneAt since when nothing is left; empty while something is
 * @param accesses how many there are
 * @param left how many of them are not settled
 */
public record Retirement(
        UseCaseId useCase,
        String name,
        Instant retiredAt,
        LocalDate dueOn,
        Optional<Instant> doneAt,
        int accesses,
        int left) {}
