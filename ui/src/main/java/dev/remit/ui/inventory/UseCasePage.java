package dev.remit.ui.inventory;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.stop.UseCaseStops;
import dev.remit.ui.catalog.ModelRetirement;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.design.Callout;
import dev.remit.ui.gate.GatePanel;
import dev.remit.ui.inventory.tab.UseCaseTab;
import dev.remit.ui.ownership.OwnershipPanels;
import dev.remit.ui.patterns.PatternLine;
import dev.remit.ui.prompts.UseCasePrompts;
import dev.remit.ui.words.Ages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a use case's page reads from. */
@Component
record UseCasePage(
        UseCaseQueries useCases,
        IntakeDesk desk,
        DecisionHistory decisions,
        OwnershipPanels ownership,
        UseCasePrompts prompts,
        LedgerQueries ledger,
        UseCaseStops stops,
        GatePanel gate,
        PatternLine pattern,
        CurrentUser user,
        List<UseCaseTab> brought) {

    /** Warns if a model it names is about to be served no longer. */
    Optional<Callout> retiring(UseCase useCase, Ages ages) {
        List<UUID> models = useCases
                .version(useCase.id(), useCase.version())
                .map(version -> version.answers().getOrDefault("model", List.of()))
                .orElse(List.of())
                .stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .toList();
        return models.isEmpty()
                ? Optional.empty()
                : ModelRetirement.of(desk.catalog().modelsById(models).values(), ages);
    }

    /** The tabs that other features bring to it, as far as this person may see them. */
    List<UseCaseTab> tabs(UseCase useCase) {
        return brought.stream()
                .filter(tab -> user.may(tab.requires()) && tab.concerns(useCase))
                .toList();
    }
}
