package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A use case as the register lists it; everything unknown is empty.
 *
 * @param accountable the one who answers for it
 * @param tools names of its AI tools
 * @param canDo what scans saw its integrations can do, and on what the surest statement about it rests; empty with an empty {@code seenAt}: never seen
 * @param residualRisk 0 to 100
 * @param value expected per year
 * @param pattern key and version of what it was made from
 */
public record RegisterRow(
        UseCaseId id,
        String name,
        UseCaseState state,
        Optional<Lane> lane,
        Optional<MarketingFunction> function,
        Optional<RiskTier> tier,
        OptionalInt residualRisk,
        Optional<Accountable> accountable,
        List<String> tools,
        Map<Capability, Basis> canDo,
        Optional<Instant> seenAt,
        Optional<Instant> lastEvidence,
        Optional<LocalDate> nextReview,
        Optional<Money> value,
        Optional<String> pattern) {

    /** Who answers for it, by the name they had when the duty was given. */
    public record Accountable(PersonId person, String name) {}
}
