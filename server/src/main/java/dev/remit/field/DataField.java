package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.risk.MarketingFunction;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A field of a data asset.
 *
 * @param functions for which AI may be given it; none: for none
 */
public record DataField(
        UUID id, UUID asset, String assetName, String name, Particulars particulars, Set<MarketingFunction> functions) {

    public DataField {
        functions = Set.copyOf(functions);
    }

    /**
     * What is known of it.
     *
     * @param region where it is kept; blank if nobody said
     * @param retentionDays how long it is kept; empty if nobody said
     * @param freshness how old it can be; blank if nobody said
     * @param owner who answers for it; empty if nobody does
     */
    public record Particulars(
            DataClass dataClass,
            ConsentBasis consent,
            String region,
            Optional<Integer> retentionDays,
            Masking masking,
            String freshness,
            Optional<PersonId> owner) {

        public Particulars {
            region = region.strip();
            freshness = freshness.strip();
        }
    }
}
