package dev.remit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.FindField;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** Breadcrumb, find, new request, person. */
final class TopBar extends Header {

    private final OrderedList crumbs = new OrderedList();

    TopBar(boolean finds, Optional<NavItem> newRequest, Component person) {
        addClassName("rm-top");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.text("shell.drawer"));
        toggle.setIcon(Icon.MENU.glyph());
        Nav breadcrumb = new Nav(crumbs);
        breadcrumb.addClassName("rm-crumbs");
        breadcrumb.setAriaLabel(Words.text("shell.breadcrumb"));
        add(toggle, breadcrumb);
        if (finds) {
            add(find());
        }
        newRequest.ifPresent(item -> add(newRequest(item)));
        add(person);
    }

    void show(List<Crumb> path) {
        crumbs.removeAll();
        for (Crumb crumb : path) {
            crumbs.add(new ListItem(crumb.path()
                    .<Component>map(p -> Texts.link(crumb.words(), Address.of(p)))
                    .orElseGet(() -> here(crumb.words()))));
        }
    }

    private static Span here(String words) {
        Span span = Texts.strong(words);
        span.getElement().setAttribute("aria-current", "page");
        return span;
    }

    private static Div find() {
        FindField field = new FindField();
        field.getElement().setAttribute("data-key", "/");
        Element key = new Element("kbd").setText("/").setAttribute("slot", "suffix");
        key.setAttribute("aria-hidden", "true");
        field.getElement().appendChild(key);
        Anchor link = Buttons.link("", Address.of(FindField.PATH));
        link.addClassName("rm-find-link");
        link.add(Icon.SEARCH.glyph());
        link.setAriaLabel(Words.text("find.placeholder"));
        Div find = new Div(field, link);
        find.addClassName("rm-top-find");
        find.getElement().setAttribute("role", "search");
        return find;
    }

    private static Anchor newRequest(NavItem item) {
        Anchor link = Buttons.link("", Address.of(item.path()));
        link.addClassName("rm-new-request");
        // on a phone only the icon is left
        link.setAriaLabel(Words.text(item.messageKey()));
        link.add(Icon.PLUS.glyph(), new Span(Words.text(item.messageKey())));
        return link;
    }
}
