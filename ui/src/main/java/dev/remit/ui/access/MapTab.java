package dev.remit.ui.access;

import dev.remit.ui.design.TabLinks;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;

/** The ways to look at the map; the address says which. */
enum MapTab {
    TABLE,
    PICTURE,
    CHANGES;

    /** The same filters, looked at this way, with nothing open. */
    Address of(AccessAddress address) {
        Address closed = address.closed();
        return this == TABLE
                ? closed.without(AccessNavigation.VIEW)
                : closed.with(AccessNavigation.VIEW, AccessNavigation.code(this));
    }

    static TabLinks links(AccessAddress address) {
        TabLinks links = new TabLinks(Words.text("access.tabs"));
        for (MapTab tab : values()) {
            links.tab(
                    Words.text("access.tab." + AccessNavigation.code(tab)), "", tab.of(address), tab == address.tab());
        }
        return links;
    }
}
