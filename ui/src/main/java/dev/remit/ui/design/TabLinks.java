package dev.remit.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.remit.ui.navigation.Address;

/** Tabs whose choice is in the address: saved views of a list, parts of a page. */
public final class TabLinks extends Nav {

    public TabLinks(String name) {
        addClassName("rm-tabs");
        setAriaLabel(name);
    }

    /** A tab; {@code count} says how many rows, empty where it would be no help. */
    public TabLinks tab(String words, String count, Address address, boolean current) {
        Anchor link = new Anchor(address.href());
        link.getElement().setAttribute("router-link", "");
        link.add(new Span(words));
        if (!count.isEmpty()) {
            Span number = new Span(count);
            number.addClassName("rm-count");
            link.add(number);
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
        return this;
    }
}
