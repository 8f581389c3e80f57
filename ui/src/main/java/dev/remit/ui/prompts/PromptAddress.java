package dev.remit.ui.prompts;

import dev.remit.prompt.Channel;
import dev.remit.prompt.PromptFilter;
import dev.remit.prompt.PromptFilter.Favourites;
import dev.remit.prompt.PromptState;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The library's filters as its address says them; what cannot be read there does not filter. */
final class PromptAddress {

    static final String TEXT = "q";
    static final String STATE = "state";
    static final String CHANNEL = "channel";
    static final String FUNCTION = "function";
    static final String FAVOURITES = "favourites";
    static final String FAVOURITES_FIRST = "favourites-first";

    private PromptAddress() {}

    static PromptFilter filter(Address address) {
        return new PromptFilter(
                address.first(TEXT).orElse(""),
                among(PromptState.values(), address, STATE),
                among(Channel.values(), address, CHANNEL),
                among(MarketingFunction.values(), address, FUNCTION),
                favourites(address));
    }

    private static Favourites favourites(Address address) {
        if (address.first(FAVOURITES).isPresent()) {
            return Favourites.ONLY;
        }
        return address.first(FAVOURITES_FIRST).isPresent() ? Favourites.FIRST : Favourites.ANYWHERE;
    }

    static FilterBar bar(Address address) {
        return new FilterBar(address)
                .search(TEXT, Words.text("prompts.search"))
                .choice(STATE, Words.text("prompts.state"), InventoryWords.choices(PromptState.values(), Words::of))
                .choice(CHANNEL, Words.text("prompts.channel"), InventoryWords.choices(Channel.values(), Words::of))
                .choice(
                        FUNCTION,
                        Words.text("prompts.function"),
                        InventoryWords.choices(MarketingFunction.values(), InventoryWords::of))
                .toggle(FAVOURITES, Words.text("prompts.only-favourites"))
                .toggle(FAVOURITES_FIRST, Words.text("prompts.favourites-first"));
    }

    /** The library without what narrows it down. */
    static Address all(Address address) {
        return address.without(TEXT)
                .without(STATE)
                .without(CHANNEL)
                .without(FUNCTION)
                .without(FAVOURITES)
                .without(FAVOURITES_FIRST);
    }

    private static <E extends Coded> Set<E> among(E[] values, Address address, String parameter) {
        return Arrays.stream(values)
                .filter(value -> address.all(parameter).contains(value.code()))
                .collect(Collectors.toSet());
    }
}
