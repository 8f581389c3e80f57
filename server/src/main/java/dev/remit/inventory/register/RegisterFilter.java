package dev.remit.inventory.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which use cases are listed: those that meet every part. An empty part filters nothing. Drafts are listed for nobody.
 *
 * @param text words or beginnings of words in the name, the tools or the accountable's name; all must occur
 * @param people about the people behind it
 * @param patterns keys of the patterns they were made from
 * @param tool the id of an AI tool
 * @param when about its dates
 */
public record RegisterFilter(
        String text,
        Set<RiskTier> tiers,
        Set<Lane> lanes,
        Set<UseCaseState> states,
        Set<MarketingFunction> functions,
        Set<String> patterns,
        Optional<UUID> tool,
        People people,
        When when) {

    /** Everything. */
    public static final RegisterFilter NONE = new RegisterFilter(
            "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), People.ANY, When.ANY);

    public RegisterFilter {
        tiers = Set.copyOf(tiers);
        lanes = Set.copyOf(lanes);
        states = Set.copyOf(states);
        functions = Set.copyOf(functions);
        patterns = Set.copyOf(patterns);
    }

    /**
     * About the people behind a use case.
     *
     * @param carrier carries any duty for it
     * @param nobodyAccountable only those without an accountable
     */
    public record People(Optional<PersonId> accountable, Optional<PersonId> carrier, boolean nobodyAccountable) {

        public static final People ANY = new People(Optional.empty(), Optional.empty(), false);
    }

    /**
     * About the dates of a use case.
     *
     * @param seenSince seen by a scan at or after this
     * @param noEvidenceSince no evidence after this, or none at all
     * @param reviewDueBy the next review is due on or before this day
     */
    public record When(
            Optional<Instant> seenSince, Optional<Instant> noEvidenceSince, Optional<LocalDate> reviewDueBy) {

        public static final When ANY = new When(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public RegisterFilter withText(String words) {
        return new RegisterFilter(words, tiers, lanes, states, functions, patterns, tool, people, when);
    }

    public RegisterFilter withTiers(Set<RiskTier> some) {
        return new RegisterFilter(text, some, lanes, states, functions, patterns, tool, people, when);
    }

    public RegisterFilter withLanes(Set<Lane> some) {
        return new RegisterFilter(text, tiers, some, states, functions, patterns, tool, people, when);
    }

    public RegisterFilter withStates(Set<UseCaseState> some) {
        return new RegisterFilter(text, tiers, lanes, some, functions, patterns, tool, people, when);
    }

    public RegisterFilter withFunctions(Set<MarketingFunction> some) {
        return new RegisterFilter(text, tiers, lanes, states, some, patterns, tool, people, when);
    }

    public RegisterFilter withPatterns(Set<String> some) {
        return new RegisterFilter(text, tiers, lanes, states, functions, some, tool, people, when);
    }

    public RegisterFilter withTool(UUID one) {
        return new RegisterFilter(text, tiers, lanes, states, functions, patterns, Optional.of(one), people, when);
    }

    public RegisterFilter withPeople(People some) {
        return new RegisterFilter(text, tiers, lanes, states, functions, patterns, tool, some, when);
    }

    public RegisterFilter withWhen(When some) {
        return new RegisterFilter(text, tiers, lanes, states, functions, patterns, tool, people, some);
    }
}
