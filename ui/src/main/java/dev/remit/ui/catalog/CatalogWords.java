package dev.remit.ui.catalog;

import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.Review;
import dev.remit.ui.design.glyph.Sensitivity;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How entries of the catalogue are written. What nobody has reviewed says so wherever it is named. */
public final class CatalogWords {

    private CatalogWords() {}

    public static String named(AiTool tool) {
        return tool.name() + unlessApproved(tool.review());
    }

    public static String named(AiModel model) {
        return model.name() + unlessApproved(model.review());
    }

    /** With its class, which says less while nobody has reviewed it. */
    public static String named(DataAsset asset) {
        return asset.name() + " · " + of(asset.dataClass()) + unlessApproved(asset.review());
    }

    public static String of(DataClass dataClass) {
        return Words.text("data-class." + dataClass.code());
    }

    static String badge(Review review) {
        Status status =
                switch (review) {
                    case UNREVIEWED -> Status.WARN;
                    case APPROVED -> Status.OK;
                    case REFUSED -> Status.BAD;
                };
        return status.markup(Words.of(review));
    }

    public static String badge(DataClass dataClass) {
        return dataClass == DataClass.UNKNOWN
                ? UnknownChip.markup()
                : Sensitivity.of(dataClass).chip();
    }

    /** Codes with their words, in order, for a filter. */
    public static <E> Map<String, String> choices(E[] values, Function<E, String> code, Function<E, String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (E value : values) {
            choices.put(code.apply(value), words.apply(value));
        }
        return choices;
    }

    private static String unlessApproved(Review review) {
        return review == Review.APPROVED ? "" : " · " + Words.text("catalog-review." + review.code());
    }
}
