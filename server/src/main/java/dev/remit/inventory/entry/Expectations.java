package dev.remit.inventory.entry;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.pattern.Pattern;
import dev.remit.inventory.pattern.PatternFit;
import dev.remit.inventory.pattern.Patterns;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.risk.UseCaseFacts;
import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a use case is held to beside its answers: that people stand for it, and the pattern it was made from. */
@Component
class Expectations {

    private final UseCases useCases;
    private final Patterns patterns;
    private final OwnershipQueries ownership;

    Expectations(UseCases useCases, Patterns patterns, OwnershipQueries ownership) {
        this.useCases = useCases;
        this.patterns = patterns;
        this.ownership = ownership;
    }

    Ownership owners(UseCaseId id) {
        return ownership.of(id.ref());
    }

    /** Each missing owner that everything needs, at their duty. */
    List<Problem> gaps(UseCaseId id) {
        List<Problem> problems = new ArrayList<>();
        for (OwnershipGap gap : ownership.gaps(id.ref())) {
            if (gap.blocks()) {
                String field = gap.missing().map(d -> d.code()).orElse("ownership");
                problems.add(Problem.at(field, InventoryRefusal.OWNERSHIP_GAP, gap));
            }
        }
        return problems;
    }

    /** Each of those whom its pattern asks for, beside them, and whom nobody named, at their duty. */
    List<Problem> unnamed(UseCaseId id) {
        Ownership owned = owners(id);
        return pattern(id).stream()
                .flatMap(pattern -> pattern.duties().stream()
                        .filter(standing -> owned.holders(standing.duty()).isEmpty())
                        .map(standing -> Problem.at(
                                standing.duty().code(),
                                InventoryRefusal.PATTERN_NEEDS,
                                pattern.name(),
                                standing.who())))
                .toList();
    }

    /** How it stands to its pattern by these facts. */
    Optional<PatternFit> fit(UseCase useCase, UseCaseFacts facts) {
        return pattern(useCase.id()).map(pattern -> PatternFit.of(pattern, facts, useCase.lane()));
    }

    private Optional<Pattern> pattern(UseCaseId id) {
        return useCases.find(id).flatMap(UseCases.Stored::pattern).flatMap(patterns::find);
    }
}
