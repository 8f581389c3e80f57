package dev.remit.inventory.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.risk.RiskTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCycleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-31");

    @ParameterizedTest
    @CsvSource({"MINIMAL, 2027-01-31", "LIMITED, 2026-07-31", "HIGH, 2026-04-30", "PROHIBITED, 2026-02-28"})
    void theGraverTheTierTheSoonerItIsLookedAtAgain(RiskTier tier, LocalDate next) {
        assertThat(ReviewCycle.next(rated(Optional.of(new UseCase.Rating(tier, "1", 40))), TODAY))
                .isEqualTo(next);
    }

    @Test
    void whatNobodyRatedIsLookedAtAgainAsIfItWereHigh() {
        assertThat(ReviewCycle.next(rated(Optional.empty()), TODAY)).isEqualTo("2026-04-30");
    }

    private static UseCase rated(Optional<UseCase.Rating> rating) {
        return new UseCase(
                new UseCaseId(UUID.randomUUID()),
                "Reply drafting",
                UseCaseState.APPROVED,
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                rating,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty());
    }
}
