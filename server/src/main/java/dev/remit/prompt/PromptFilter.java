package dev.remit.prompt;

import dev.remit.risk.MarketingFunction;
import java.util.Set;

/**
 * Which prompts are listed: those that meet every part. An empty part filters nothing.
 *
 * @param text words or beginnings of words in what the prompt says of itself; all must occur
 * @param favourites which place those have that the person who asks marked
 */
public record PromptFilter(
        String text,
        Set<PromptState> states,
        Set<Channel> channels,
        Set<MarketingFunction> functions,
        Favourites favourites) {

    /** Where a person's favourites stand. */
    public enum Favourites {
        ANYWHERE,
        FIRST,
        ONLY
    }

    /** Everything. */
    public static final PromptFilter NONE = new PromptFilter("", Set.of(), Set.of(), Set.of(), Favourites.ANYWHERE);

    public PromptFilter {
        states = Set.copyOf(states);
        channels = Set.copyOf(channels);
        functions = Set.copyOf(functions);
    }

    /** Else by name alone: there is nothing to be more or less like. */
    boolean ranked() {
        return !text.isBlank() || favourites == Favourites.FIRST;
    }

    public PromptFilter withText(String words) {
        return new PromptFilter(words, states, channels, functions, favourites);
    }
}
