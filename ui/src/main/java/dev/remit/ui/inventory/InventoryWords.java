package dev.remit.ui.inventory;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words and badges of use cases. */
public final class InventoryWords {

    private InventoryWords() {}

    public static String of(RiskTier tier) {
        return Words.text("tier." + tier.code());
    }

    public static String of(UseCaseState state) {
        return Words.text("state." + state.code());
    }

    public static String of(Lane lane) {
        return Words.text("lane." + lane.code());
    }

    public static String of(MarketingFunction function) {
        return Words.text("question.function." + function.code());
    }

    /** The tier by glyph and word, or that nobody knows it. */
    public static String tier(Optional<RiskTier> tier) {
        return tier.map(t -> TierGlyph.of(t).badge()).orElseGet(UnknownChip::markup);
    }

    /** Where it stands: its lane, after its state where that says more. */
    public static String standing(UseCaseState state, Optional<Lane> lane) {
        return lane.map(l -> state == UseCaseState.APPROVED ? of(l) : of(state) + ", " + of(l))
                .orElseGet(() -> of(state));
    }

    /** Codes with their words, in order, for a filter. */
    public static <E extends Enum<E> & Coded> Map<String, String> choices(E[] values, Function<E, String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> choices.put(value.code(), words.apply(value)));
        return choices;
    }
}
