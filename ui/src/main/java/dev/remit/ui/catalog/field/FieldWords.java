package dev.remit.ui.catalog.field;

import dev.remit.catalog.DataClass;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.Masking;
import dev.remit.risk.MarketingFunction;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How fields are told. */
final class FieldWords {

    private FieldWords() {}

    static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        Arrays.stream(DataClass.values()).forEach(c -> classes.put(c.code(), CatalogWords.of(c)));
        return classes;
    }

    static Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        Arrays.stream(MarketingFunction.values()).forEach(f -> functions.put(f.code(), InventoryWords.of(f)));
        return functions;
    }

    static String consent(DataField field) {
        return field.particulars().consent() == ConsentBasis.UNKNOWN
                ? UnknownChip.markup()
                : Markup.escape(Words.of(field.particulars().consent()));
    }

    static String masking(DataField field) {
        return field.particulars().masking() == Masking.UNKNOWN
                ? UnknownChip.markup()
                : Markup.escape(Words.of(field.particulars().masking()));
    }

    static String retention(DataField field) {
        return field.particulars()
                .retentionDays()
                .map(days -> Markup.escape(Words.text("fields.days", days)))
                .orElseGet(UnknownChip::markup);
    }

    /** For which functions AI may be given it. */
    static String approved(DataField field) {
        String words = Arrays.stream(MarketingFunction.values())
                .filter(field.functions()::contains)
                .map(InventoryWords::of)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Markup.span("rm-quiet", Words.text("tool-approvals.not")) : Markup.escape(words);
    }
}
