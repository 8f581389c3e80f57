package dev.remit.inventory;

import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A use case that may already do what somebody asks for.
 *
 * @param overlaps in what it overlaps, the strongest first
 * @param shared the names of the tools and data they share
 */
public record SimilarUseCase(
        UseCaseId id,
        String name,
        UseCaseState state,
        Optional<RiskTier> tier,
        Optional<String> accountable,
        Set<Overlap> overlaps,
        List<String> shared) {

    /** In what two use cases are alike, the strongest first. */
    public enum Overlap implements Coded {
        TOOL,
        DATA,
        FUNCTION,
        WORDS
    }
}
