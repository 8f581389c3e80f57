package dev.remit.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Words;
import java.util.List;

/** The person's own menu: light or dark, keys, sign out. */
final class PersonMenu extends MenuBar {

    private static final List<String> SCHEMES = List.of("light", "dark", "system");

    PersonMenu(String name, Runnable showKeys, Runnable signOut) {
        addClassName("rm-person-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem root = addItem(new Glyph(Avatar.initials(name)));
        root.setAriaLabel(Words.text("shell.person", name));
        Div who = new Div(new Span(name));
        who.addClassName("rm-person-menu-name");
        MenuItem heading = root.getSubMenu().addItem(who);
        heading.setEnabled(false);
        MenuItem scheme = root.getSubMenu().addItem(Words.text("shell.scheme"));
        for (String choice : SCHEMES) {
            MenuItem item = scheme.getSubMenu().addItem(Words.text("shell.scheme." + choice), e -> getElement()
                    .executeJs("window.remit.scheme($0)", choice));
            item.getElement().setAttribute("data-scheme", choice);
        }
        root.getSubMenu().addItem(Words.text("shell.keys"), e -> showKeys.run());
        root.getSubMenu().addSeparator();
        root.getSubMenu().addItem(Words.text("shell.sign-out"), e -> signOut.run());
    }
}
