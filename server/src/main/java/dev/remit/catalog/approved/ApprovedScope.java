package dev.remit.catalog.approved;

import dev.remit.catalog.DataClass;
import dev.remit.plugin.Capability;
import java.util.Set;
import java.util.UUID;

/**
 * What a tool may be used for.
 *
 * @param functions of marketing, as the register names them
 * @param classes of data that it may be given
 * @param assets that it may be given whatever their class
 * @param systems in which, by the key of their connector; empty: in any
 * @param capabilities what it may do there
 */
public record ApprovedScope(
        Set<String> functions,
        Set<DataClass> classes,
        Set<UUID> assets,
        Set<String> systems,
        Set<Capability> capabilities) {

    public ApprovedScope {
        functions = Set.copyOf(functions);
        classes = Set.copyOf(classes);
        assets = Set.copyOf(assets);
        systems = Set.copyOf(systems);
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether it says anything about a system of this kind. */
    boolean in(String system) {
        return systems.isEmpty() || systems.contains(system);
    }
}
