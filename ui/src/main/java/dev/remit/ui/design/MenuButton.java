package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import tools.jackson.databind.node.ObjectNode;

/** A button that opens a menu below it. */
public final class MenuButton extends Button {

    private final ContextMenu menu = new Menu();
    private transient Runnable opening = () -> {};

    /**
     * A button without entries.
     *
     * @param name what assistive technology calls it; it contains the words that are shown
     * @param face what is shown
     */
    public MenuButton(String name, Component face) {
        super(face);
        setAriaLabel(name);
        menu.setTarget(this);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_START);
        getElement().setAttribute("aria-haspopup", "menu");
        getElement().setAttribute("aria-expanded", "false");
        menu.addOpenedChangeListener(e -> getElement().setAttribute("aria-expanded", String.valueOf(e.isOpened())));
    }

    /** Opens towards the left, for a button at the right edge. */
    public MenuButton alignedEnd() {
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
        return this;
    }

    /** Adds the entries when the menu is first opened: most menus of a page never are, and an entry keeps kilobytes. */
    public MenuButton filledBy(Runnable entries) {
        opening = entries;
        return this;
    }

    /** An entry that does something. */
    public MenuItem entry(String words, Runnable act) {
        return menu.addItem(words, e -> act.run());
    }

    /** An entry that is on or off. */
    public MenuItem choice(String words, boolean on, Runnable act) {
        MenuItem item = entry(words, act);
        item.setCheckable(true);
        item.setChecked(on);
        return item;
    }

    /** An entry with entries of its own. */
    public MenuItem group(String words) {
        return menu.addItem(words);
    }

    public void separator() {
        menu.addSeparator();
    }

    private final class Menu extends ContextMenu {

        @Override
        protected boolean onBeforeOpenMenu(ObjectNode event) {
            Runnable first = opening;
            opening = () -> {};
            first.run();
            return super.onBeforeOpenMenu(event);
        }
    }
}
