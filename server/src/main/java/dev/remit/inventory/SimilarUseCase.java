package dev.remit.inventory;

import dev.remit.risk.Coded;
import dev.remit.risk.RiskTier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A use case that may already do what somebody asks for.
 *
 * @param overlaps in what it overlaps, the strongest first, each with the names or words that both have
 */
public record SimilarUseCase(
        UseCaseId id,
        String name,
        UseCaseState state,
        Optional<RiskTier> tier,
        Optional<String> accountable,
        Map<Overlap, List<String>> overlaps) {

    /** In what two use cases are alike, the strongest first. */
    public enum Overlap implements Coded {
        TOOL,
        DATA,
        /** Words of their names and problems. */
        WORDS,
        FUNCTION
    }
}
