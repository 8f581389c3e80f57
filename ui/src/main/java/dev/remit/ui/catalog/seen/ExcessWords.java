package dev.remit.ui.catalog.seen;

import dev.remit.catalog.DataClass;
import dev.remit.plugin.Capability;
import dev.remit.scan.tool.Excess;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What exceeds an approval, in words: "change personal, sensitive data; trigger internal data". */
public final class ExcessWords {

    private ExcessWords() {}

    /** As a finding keeps it: {@code CHANGE:personal SEE:internal}. */
    public static String of(String kept) {
        return of(Arrays.stream(kept.split(" "))
                .map(each -> each.split(":", 2))
                .map(each -> new Excess(Capability.valueOf(each[0]), DataClass.of(each[1])))
                .toList());
    }

    public static String of(Collection<Excess> excess) {
        Map<Capability, String> byCapability = new EnumMap<>(Capability.class);
        excess.forEach(e ->
                byCapability.merge(e.capability(), CatalogWords.of(e.dataClass()), (one, two) -> one + ", " + two));
        return byCapability.entrySet().stream()
                .map(e -> Words.text("excess.of", Words.of(e.getKey()), e.getValue()))
                .collect(Collectors.joining("; "));
    }
}
