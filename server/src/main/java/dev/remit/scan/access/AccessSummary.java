package dev.remit.scan.access;

import dev.remit.plugin.Capability;
import java.util.Map;

/**
 * The access map in figures; each opens to the rows it counts.
 *
 * @param byCapability how many can do each
 * @param changed how many the last scan of their connection changed, gone ones included
 * @param withoutUseCase how many belong to no use case
 * @param withoutOwner for how many nobody is accountable
 * @param unknownVendor how many were recognised as nobody's product
 * @param unknown how many could not be looked at again and are shown as last known
 */
public record AccessSummary(
        int integrations,
        Map<Capability, Integer> byCapability,
        int changed,
        int withoutUseCase,
        int withoutOwner,
        int unknownVendor,
        int unknown) {

    public AccessSummary {
        byCapability = Map.copyOf(byCapability);
    }
}
