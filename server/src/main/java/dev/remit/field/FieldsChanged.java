package dev.remit.field;

import java.util.Set;
import java.util.UUID;

/** Fields of these assets came, went or are approved for something else; published in the transaction that stored it. */
public record FieldsChanged(Set<UUID> assets) {

    public FieldsChanged {
        assets = Set.copyOf(assets);
    }
}
