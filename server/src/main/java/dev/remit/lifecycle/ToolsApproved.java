package dev.remit.lifecycle;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ToolApprovalQueries;
import dev.remit.catalog.approved.ToolCoverage;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.lifecycle.Criterion.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether the tools of a use case are approved for what it does with them. */
@Component
class ToolsApproved implements Inspector {

    private final UseCaseQueries useCases;
    private final CatalogQueries catalog;
    private final ToolApprovalQueries approvals;

    ToolsApproved(UseCaseQueries useCases, CatalogQueries catalog, ToolApprovalQueries approvals) {
        this.useCases = useCases;
        this.catalog = catalog;
        this.approvals = approvals;
    }

    @Override
    public List<Criterion> look(UseCase useCase) {
        Map<String, List<String>> answers = useCases.version(useCase.id(), useCase.version())
                .map(UseCaseVersion::answers)
                .orElse(Map.of());
        List<UUID> tools = Answered.ids(answers, "tools");
        if (tools.isEmpty()) {
            return List.of(new Criterion(Criterion.Key.TOOLS_APPROVED, Verdict.UNKNOWN, List.of()));
        }
        String function = String.join("", answers.getOrDefault("function", List.of()));
        Map<UUID, DataAsset> assets = catalog.dataAssetsById(Answered.ids(answers, "data"));
        Map<UUID, DataClass> classes = new HashMap<>();
        assets.forEach((id, asset) -> classes.put(id, asset.dataClass()));
        Map<UUID, ToolCoverage> covered = approvals.coverage(tools);
        List<String> missing = new ArrayList<>();
        catalog.toolsById(tools).values().forEach(tool -> {
            ToolCoverage coverage = covered.getOrDefault(tool.id(), ToolCoverage.none());
            Set<UUID> uncovered = coverage.uncovered(function, classes);
            assets.values().stream()
                    .filter(asset -> uncovered.contains(asset.id()))
                    .map(asset -> tool.name() + ": " + asset.name())
                    .forEach(missing::add);
            if (classes.isEmpty() && !coverage.serves(function)) {
                missing.add(tool.name());
            }
        });
        return List.of(Criterion.without(Criterion.Key.TOOLS_APPROVED, missing));
    }
}
