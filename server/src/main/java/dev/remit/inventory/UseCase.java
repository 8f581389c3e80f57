package dev.remit.inventory;

import dev.remit.identity.PersonId;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A use case as its page heads it.
 *
 * @param requester who asked for it; empty if it was imported or found by a scan
 * @param version the number of the version in force or in review; 0 before the first submission
 * @param lane where it runs; empty if it does not run yet
 * @param rating its tier when it was last assessed; empty before
 * @param value expected per year; empty if nobody said
 * @param nextReview when it has to be looked at again; empty before the first approval
 */
public record UseCase(
        UseCaseId id,
        String name,
        UseCaseState state,
        Optional<Lane> lane,
        int version,
        Optional<PersonId> requester,
        Optional<MarketingFunction> function,
        Optional<Rating> rating,
        Optional<Money> value,
        Instant changedAt,
        Optional<LocalDate> nextReview) {

    /** Whether it may be at work, so that it can be stopped: whatever runs in a lane, and what nobody has decided on. */
    public boolean running() {
        return switch (state) {
            case APPROVED, UNREVIEWED -> true;
            case SUBMITTED, CHANGES_REQUESTED, DECLINED -> lane.isPresent();
            case DRAFT, SUSPENDED, RETIRED -> false;
        };
    }

    /**
     * The tier it was given.
     *
     * @param ruleSet the version of the rules it was tiered with
     * @param residualRisk 0 to 100
     */
    public record Rating(RiskTier tier, String ruleSet, int residualRisk) {}
}
