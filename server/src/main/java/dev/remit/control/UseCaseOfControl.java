package dev.remit.control;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.RiskTier;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A use case to which a control applies.
 *
 * @param nameKey its place in the order of names
 * @param doubt whether it applies because nobody answered what it depends on
 * @param validUntil the last day of the evidence that holds longest; empty: none counts
 */
public record UseCaseOfControl(
        UseCaseId id,
        String name,
        String nameKey,
        Optional<RiskTier> tier,
        Optional<Lane> lane,
        boolean doubt,
        ControlStatus status,
        Optional<LocalDate> validUntil) {}
