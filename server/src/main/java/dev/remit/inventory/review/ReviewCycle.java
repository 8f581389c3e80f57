package dev.remit.inventory.review;

import dev.remit.inventory.UseCase;
import dev.remit.risk.RiskTier;
import java.time.LocalDate;

/** The graver the tier, the sooner a use case is looked at again; one whose tier nobody knows as if it were high. */
public final class ReviewCycle {

    private ReviewCycle() {}

    public static LocalDate next(UseCase useCase, LocalDate today) {
        RiskTier tier = useCase.rating().map(UseCase.Rating::tier).orElse(RiskTier.HIGH);
        int months =
                switch (tier) {
                    case MINIMAL -> 12;
                    case LIMITED -> 6;
                    case HIGH -> 3;
                    case PROHIBITED -> 1;
                };
        return today.plusMonths(months);
    }
}
