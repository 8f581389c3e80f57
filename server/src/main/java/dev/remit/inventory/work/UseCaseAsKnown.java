package dev.remit.inventory.work;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.risk.RiskTier;
import dev.remit.risk.UseCaseFacts;
import java.util.Optional;

/**
 * What is known about a use case.
 *
 * @param tier when it was last assessed; empty: it was not
 * @param lane where it runs; empty: nowhere yet
 * @param facts what the answers to the intake's questions say
 */
public record UseCaseAsKnown(
        UseCaseId id, UseCaseState state, Optional<RiskTier> tier, Optional<Lane> lane, UseCaseFacts facts) {}
