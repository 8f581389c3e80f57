package dev.remit.bench.register;

import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.inventory.register.RegisterSort.By;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first pages of the register that people ask for. */
public record RegisterCases(Map<String, Case> cases) {

    /** A filter with a sort. */
    public record Case(RegisterFilter filter, RegisterSort sort) {}

    public static RegisterCases of(PersonId somebody, int rows) {
        RegisterFilter all = RegisterFilter.NONE;
        RegisterCases made = new RegisterCases(new LinkedHashMap<>());
        made.add("by name", all, By.NAME, false);
        made.add("by tier, highest first", all, By.TIER, true);
        made.add("by lane", all, By.LANE, false);
        made.add("by accountable", all, By.ACCOUNTABLE, false);
        made.add("by last evidence, latest first", all, By.LAST_EVIDENCE, true);
        made.add("by next review", all, By.NEXT_REVIEW, false);
        made.add("by value, highest first", all, By.VALUE, true);
        made.add("tier high, by name", all.withTiers(Set.of(RiskTier.HIGH)), By.NAME, false);
        made.add("tier prohibited, by value", all.withTiers(Set.of(RiskTier.PROHIBITED)), By.VALUE, true);
        made.add("in production, by next review", all.withLanes(Set.of(Lane.PRODUCTION)), By.NEXT_REVIEW, false);
        made.add("content, by name", all.withFunctions(Set.of(MarketingFunction.CONTENT)), By.NAME, false);
        made.add(
                "nobody accountable, by name",
                all.withPeople(new RegisterFilter.People(Optional.empty(), Optional.empty(), true)),
                By.NAME,
                false);
        made.add(
                "one person carries it, by name",
                all.withPeople(new RegisterFilter.People(Optional.empty(), Optional.of(somebody), false)),
                By.NAME,
                false);
        made.add(
                "one person accountable, by name",
                all.withPeople(new RegisterFilter.People(Optional.of(somebody), Optional.empty(), false)),
                By.NAME,
                false);
        made.add("search for a word in one name", all.withText(String.valueOf(rows / 2 + 1)), By.NAME, false);
        made.add("search for a word in a quarter of names", all.withText("drafting"), By.NAME, false);
        made.add("search for the beginning of a word", all.withText("transl"), By.NAME, false);
        made.add("search for two words", all.withText("churn spring"), By.NAME, false);
        made.add("search for what is in no name", all.withText("zzz"), By.NAME, false);
        made.add("search for one letter", all.withText("s"), By.NAME, false);
        made.add("search for one digit", all.withText("7"), By.NAME, false);
        made.add("search for a word in a quarter of names, by value", all.withText("drafting"), By.VALUE, true);
        made.add("search for two words, by next review", all.withText("churn spring"), By.NEXT_REVIEW, false);
        made.add(
                "search for a word in a quarter of names, one person carries it",
                all.withText("drafting")
                        .withPeople(new RegisterFilter.People(Optional.empty(), Optional.of(somebody), false)),
                By.NAME,
                false);
        return made;
    }

    private void add(String name, RegisterFilter filter, By by, boolean descending) {
        cases.put(name, new Case(filter, new RegisterSort(by, descending)));
    }
}
