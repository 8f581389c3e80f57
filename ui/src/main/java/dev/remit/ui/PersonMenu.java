package dev.remit.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.words.Words;
import java.util.List;

/** The person's own menu: what is theirs, light or dark, keys, sign out. */
final class PersonMenu extends Div {

    private static final List<String> SCHEMES = List.of("light", "dark", "system");

    PersonMenu(String name, List<NavItem> own, Runnable showKeys, Runnable signOut) {
        addClassName("rm-person-menu");
        MenuButton menu =
                new MenuButton(Words.text("shell.person", name), new Glyph(Avatar.initials(name))).alignedEnd();
        menu.addThemeVariants(ButtonVariant.TERTIARY);
        menu.filledBy(() -> fill(menu, name, own, showKeys, signOut));
        add(menu);
    }

    private void fill(MenuButton menu, String name, List<NavItem> own, Runnable showKeys, Runnable signOut) {
        menu.entry(name, () -> {}).setEnabled(false);
        own.forEach(item -> menu.entry(
                Words.text(item.messageKey()), () -> Address.of(item.path()).open()));
        menu.separator();
        MenuItem scheme = menu.group(Words.text("shell.scheme"));
        for (String choice : SCHEMES) {
            scheme.getSubMenu().addItem(Words.text("shell.scheme." + choice), e -> getElement()
                    .executeJs("window.remit.scheme($0)", choice));
        }
        menu.entry(Words.text("shell.keys"), showKeys);
        menu.separator();
        menu.entry(Words.text("shell.sign-out"), signOut);
    }
}
