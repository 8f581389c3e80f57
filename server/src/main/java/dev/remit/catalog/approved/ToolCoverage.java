package dev.remit.catalog.approved;

import dev.remit.catalog.DataClass;
import dev.remit.plugin.Capability;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that one tool is approved for today. Approvals add up, but each stands for itself: one for campaigns on public data and one for
 * service on personal data approve no campaign on personal data.
 */
public record ToolCoverage(List<ApprovedScope> scopes) {

    private static final ToolCoverage NONE = new ToolCoverage(List.of());

    public ToolCoverage {
        scopes = List.copyOf(scopes);
    }

    /** Approved for nothing. */
    public static ToolCoverage none() {
        return NONE;
    }

    /** Of each of these tools, by what counts for it. */
    static Map<UUID, ToolCoverage> of(Collection<UUID> tools, Map<UUID, List<ApprovedScope>> scopes) {
        return tools.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), tool -> new ToolCoverage(scopes.getOrDefault(tool, List.of()))));
    }

    /** Whether it is approved for anything in this function. */
    public boolean serves(String function) {
        return scopes.stream().anyMatch(scope -> scope.functions().contains(function));
    }

    /**
     * The classes of data that it may be given for this function. A class counts as well when everything of that class that is there is
     * approved by name.
     *
     * @param assets what the use reads, with its class
     */
    public Set<DataClass> classes(String function, Map<UUID, DataClass> assets) {
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        scopes.stream().filter(s -> s.functions().contains(function)).forEach(s -> classes.addAll(s.classes()));
        Set<UUID> open = uncovered(function, assets);
        Set<DataClass> missing = assets.entrySet().stream()
                .filter(asset -> open.contains(asset.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        assets.values().stream().filter(c -> !missing.contains(c)).forEach(classes::add);
        classes.remove(DataClass.UNKNOWN);
        return classes;
    }

    /** Which of these it may not be given for this function. Data of an unknown class has to be approved by name. */
    public Set<UUID> uncovered(String function, Map<UUID, DataClass> assets) {
        return assets.entrySet().stream()
                .filter(asset -> scopes.stream()
                        .filter(scope -> scope.functions().contains(function))
                        .noneMatch(scope -> scope.assets().contains(asset.getKey())
                                || scope.classes().contains(asset.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Whether it may do this with data of this class in such a system.
     *
     * @param function for which; empty if that is not known: then any will do
     */
    public boolean covers(Optional<String> function, String system, Capability capability, DataClass dataClass) {
        return scopes.stream()
                .filter(scope -> function.isEmpty() || scope.functions().contains(function.get()))
                .anyMatch(scope -> scope.in(system)
                        && scope.capabilities().contains(capability)
                        && scope.classes().contains(dataClass));
    }
}
