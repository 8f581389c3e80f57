package dev.remit.field;

import dev.remit.risk.MarketingFunction;
import java.util.Set;
import java.util.UUID;

/** A field to be kept. */
public record FieldDraft(UUID asset, String name, DataField.Particulars particulars, Set<MarketingFunction> functions) {

    public FieldDraft {
        name = name.strip().replaceAll("\\s+", " ");
        functions = Set.copyOf(functions);
    }
}
