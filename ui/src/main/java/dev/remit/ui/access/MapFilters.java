package dev.remit.ui.access;

import dev.remit.connector.Connection;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.ui.connections.ConnectionsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.list.FilterBar;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What narrows the map down, and what to take away where nothing is left. */
record MapFilters(AccessMapQueries access, AccessAddress now, Collection<Connection> connections, int matching) {

    FilterBar bar() {
        Map<String, String> systems = new LinkedHashMap<>();
        connections.forEach(c -> systems.put(c.id().toString(), c.name()));
        Map<String, String> verbs = new LinkedHashMap<>();
        for (Capability capability : Capability.values()) {
            verbs.put(AccessNavigation.code(capability), Words.of(capability));
        }
        Map<String, String> sensitivities = new LinkedHashMap<>();
        for (Grant.Sensitivity sensitivity : Grant.Sensitivity.values()) {
            sensitivities.put(AccessNavigation.code(sensitivity), AccessMarkup.sensitivityWords(sensitivity));
        }
        return new FilterBar(now.closed())
                .search(AccessNavigation.TEXT, Words.text("access.search"))
                .choice(AccessNavigation.CONNECTION, Words.text("access.filter.system"), systems)
                .choice(AccessNavigation.CAN, Words.text("access.filter.can"), verbs)
                .choice(AccessNavigation.SENSITIVITY, Words.text("access.filter.sensitivity"), sensitivities)
                .toggle(AccessNavigation.CHANGED, Words.text("access.filter.changed"))
                .toggle(AccessNavigation.UNRECOGNISED, Words.text("access.filter.unrecognised"))
                .toggle(AccessNavigation.OWNERLESS, Words.text("access.filter.ownerless"))
                .toggle(AccessNavigation.UNLINKED, Words.text("access.filter.unlinked"))
                .toggle(AccessNavigation.BEYOND_APPROVAL, Words.text("access.filter.beyond-approval"))
                .toggle(AccessNavigation.BEYOND_FIELDS, Words.text("access.filter.beyond-fields"))
                .matching(Words.text("access.matching", matching));
    }

    /** For where nothing is left; counts only then. */
    EmptyState empty() {
        return now.filtered() ? nothingMatches() : nothingYet();
    }

    /** Each filter, and how many there would be without it. */
    private EmptyState nothingMatches() {
        EmptyState state = EmptyState.filtered(Words.text("access.empty.filtered"));
        for (String filter : matching == 0 ? now.filters() : List.<String>of()) {
            Address less = now.closed().without(filter);
            int without = access.count(new AccessAddress(less).filter());
            if (without > 0) {
                state.without(Words.text("access.empty.without." + filter, without), less);
            }
        }
        return state.without(Words.text("access.empty.all"), AccessNavigation.map());
    }

    private EmptyState nothingYet() {
        EmptyState state = EmptyState.firstTime(
                Words.text("access.empty.title"),
                Words.text(connections.isEmpty() ? "access.empty.text" : "access.empty.scanned"));
        return connections.isEmpty()
                ? state.way(
                        Icon.PLUG,
                        Words.text("connections.empty.way"),
                        Words.text("connections.empty.way.text"),
                        Buttons.link(Words.text("connections.nav"), ConnectionsNavigation.connections()))
                : state;
    }
}
