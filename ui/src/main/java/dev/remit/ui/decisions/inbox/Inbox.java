package dev.remit.ui.decisions.inbox;

import dev.remit.approval.Waiting;
import dev.remit.approval.Waiting.Whose;
import dev.remit.risk.RiskTier;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.decisions.Tiers;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One list of the inbox as its address says it.
 *
 * @param address with list and filters
 * @param stuck how many wait that nobody can take; nothing for whom that is not told
 */
record Inbox(Address address, Whose whose, Waiting.Counts counts, Waiting.Summary summary, long stuck) {

    private static final String TEXT = "q";
    private static final String TIER = "tier";

    Waiting.Filter filter() {
        return new Waiting.Filter(address.first(TEXT).orElse(""), new HashSet<>(address.all(TIER)));
    }

    /** Whether it shows what was decided of what one asked for, and not what waits. */
    boolean decided() {
        return whose == Whose.ASKED
                && address.first(DecisionsNavigation.DECIDED).isPresent();
    }

    String title() {
        if (decided()) {
            return Words.text("decisions.title.decided");
        }
        return switch (whose) {
            case MINE -> Words.text("decisions.title.mine", counts.mine());
            case LATE -> Words.text("decisions.title.late", counts.late());
            case ASKED -> Words.text("decisions.title.asked", counts.asked());
            case NOBODYS -> Words.text("decisions.title.nobody", stuck);
            case EVERYBODYS ->
                Words.text(
                        "decisions.title.everybody",
                        summary.waiting(),
                        summary.late(),
                        summary.medianAge().map(Ages::length).orElse("–"));
        };
    }

    TabLinks tabs() {
        TabLinks tabs = new TabLinks(Words.text("decisions.tabs"));
        tab(tabs, Whose.MINE, "mine", counts.mine(), DecisionsNavigation.inbox());
        tab(tabs, Whose.LATE, "late", counts.late(), DecisionsNavigation.late());
        tab(tabs, Whose.ASKED, "asked", counts.asked(), DecisionsNavigation.asked());
        tab(tabs, Whose.EVERYBODYS, "everybody", summary.waiting(), DecisionsNavigation.waiting());
        if (stuck > 0) {
            tab(tabs, Whose.NOBODYS, "nobody", stuck, DecisionsNavigation.stuck());
        }
        return tabs;
    }

    private void tab(TabLinks tabs, Whose list, String name, long count, Address to) {
        tabs.tab(Words.text("decisions.tab." + name), Numbers.exact(count), to, list == whose);
    }

    FilterBar filters() {
        Map<String, String> tiers = new LinkedHashMap<>();
        for (RiskTier tier : RiskTier.values()) {
            tiers.put(tier.code(), Tiers.word(tier.code()));
        }
        FilterBar bar = new FilterBar(address)
                .search(TEXT, Words.text("decisions.search"))
                .choice(TIER, Words.text("decisions.column.tier"), tiers);
        return whose == Whose.ASKED ? bar.toggle(DecisionsNavigation.DECIDED, Words.text("decisions.decided")) : bar;
    }

    /** Nothing waits, which is good; or nothing matches, and which filter to take away. */
    EmptyState empty() {
        if (!filter().narrows()) {
            String list = decided() ? "DECIDED" : whose.name();
            return EmptyState.nothing(
                    Words.text("decisions.empty." + list), Words.text("decisions.empty.text." + list));
        }
        EmptyState state = EmptyState.filtered(Words.text("decisions.empty.filtered"));
        address.first(TEXT)
                .ifPresent(
                        text -> state.without(Words.text("decisions.empty.without-text", text), address.without(TEXT)));
        address.all(TIER)
                .forEach(tier ->
                        state.without(Words.text("decisions.empty.without-tier", tier), address.without(TIER, tier)));
        return state;
    }
}
