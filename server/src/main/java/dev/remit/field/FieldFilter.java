package dev.remit.field;

import dev.remit.catalog.DataClass;
import dev.remit.risk.MarketingFunction;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the list of fields is narrowed down to.
 *
 * @param text any part of the name
 * @param classes one of these; empty if any will do
 * @param functions AI may be given it for one of these; empty if that does not matter
 */
public record FieldFilter(String text, Optional<UUID> asset, Set<DataClass> classes, Set<MarketingFunction> functions) {

    public static final FieldFilter NONE = new FieldFilter("", Optional.empty(), Set.of(), Set.of());

    public FieldFilter {
        classes = Set.copyOf(classes);
        functions = Set.copyOf(functions);
    }

    public static FieldFilter of(UUID asset) {
        return new FieldFilter("", Optional.of(asset), Set.of(), Set.of());
    }
}
