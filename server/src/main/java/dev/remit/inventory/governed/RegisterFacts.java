package dev.remit.inventory.governed;

import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedTools;
import dev.remit.catalog.approved.ToolCoverage;
import dev.remit.inventory.questions.DecisionFacts;
import dev.remit.inventory.questions.Facts;
import dev.remit.policy.fact.FactSource;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.risk.UseCaseFacts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the register and the catalogue know of use cases. What was answered "not known" stays unknown. */
@Component
class RegisterFacts implements FactSource {

    private final RegisterRows rows;
    private final Facts facts;
    private final ApprovedTools approved;

    RegisterFacts(RegisterRows rows, Facts facts, ApprovedTools approved) {
        this.rows = rows;
        this.approved = approved;
        this.facts = facts;
    }

    @Override
    public Map<UUID, PolicyFacts> of(Collection<UUID> useCases) {
        List<RegisterRows.Governed> governed = rows.governed(useCases);
        Map<UUID, String> classes = rows.dataClasses(governed.stream()
                .flatMap(row -> facts.dataAssets(row.answers()).stream())
                .collect(Collectors.toSet()));
        Map<UUID, ToolCoverage> coverage = approved.of(governed.stream()
                .flatMap(row -> facts.tools(row.answers()).stream())
                .collect(Collectors.toSet()));
        Map<UUID, PolicyFacts> all = new HashMap<>();
        for (RegisterRows.Governed row : governed) {
            List<ToolCoverage> tools = facts.tools(row.answers()).stream()
                    .map(tool -> coverage.getOrDefault(tool, ToolCoverage.none()))
                    .toList();
            Map<UUID, DataClass> data = new HashMap<>();
            facts.dataAssets(row.answers())
                    .forEach(id -> data.put(id, DataClass.of(classes.getOrDefault(id, DataClass.UNKNOWN.code()))));
            all.put(
                    row.id(),
                    tools(known(row, facts.of(row.answers(), classes)), function(row.answers()), tools, data));
        }
        return all;
    }

    private static PolicyFacts known(RegisterRows.Governed row, UseCaseFacts answers) {
        PolicyFacts known = PolicyFacts.none()
                .with(PolicyFact.USE_CASE_APPROVED, row.approved())
                .with(PolicyFact.USE_CASE_OWNED, row.owned());
        if (row.tier().isPresent()) {
            known = known.with(PolicyFact.USE_CASE_TIER, row.tier().get());
        }
        if (row.lane().isPresent()) {
            known = known.with(PolicyFact.USE_CASE_LANE, row.lane().get());
        }
        return known.with(PolicyFact.TOOL_REVIEW, worst(row.reviews())).and(DecisionFacts.of(answers));
    }

    /** What no tool is approved for is not approved; where the catalogue knows none, nothing is. */
    private static PolicyFacts tools(
            PolicyFacts known, String function, List<ToolCoverage> tools, Map<UUID, DataClass> data) {
        Set<DataClass> classes = EnumSet.allOf(DataClass.class);
        tools.forEach(tool -> classes.retainAll(tool.classes(function, data)));
        boolean all = tools.stream()
                .allMatch(tool ->
                        tool.serves(function) && tool.uncovered(function, data).isEmpty());
        return known.with(PolicyFact.TOOL_APPROVED, !tools.isEmpty() && all)
                .with(
                        PolicyFact.TOOL_DATA,
                        tools.isEmpty()
                                ? List.of()
                                : classes.stream().map(DataClass::code).toList());
    }

    private static String function(Map<String, List<String>> answers) {
        return String.join("", answers.getOrDefault("function", List.of()));
    }

    /** The worst tool speaks for all; where the catalogue knows none, nobody has reviewed any. */
    private static String worst(List<String> reviews) {
        if (reviews.contains("refused")) {
            return "refused";
        }
        return reviews.isEmpty() || reviews.contains("unreviewed") ? "unreviewed" : "approved";
    }
}
