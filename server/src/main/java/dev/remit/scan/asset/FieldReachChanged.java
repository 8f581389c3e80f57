package dev.remit.scan.asset;

import dev.remit.scan.access.IntegrationId;
import dev.remit.shared.SubjectRef;
import java.util.List;

/**
 * What these integrations reach of data assets, or what of it is approved, may be another; published in the transaction that learnt it.
 *
 * @param from the asset or integration about which somebody said something
 */
public record FieldReachChanged(List<IntegrationId> integrations, SubjectRef from) {

    public FieldReachChanged {
        integrations = List.copyOf(integrations);
    }
}
