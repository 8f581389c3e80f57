package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * The bar at the bottom of a page when there is something to decide or rows are selected. Put it last into the view; it sticks to
 * the bottom and never hides what has the focus.
 */
public final class ActionBar extends Div {

    private final Div words = new Div();
    private final Div actions = new Div();

    private ActionBar(String kind) {
        addClassNames("rm-bar", kind);
        getElement().setAttribute("role", "region");
        words.addClassName("rm-bar-words");
        actions.addClassName("rm-bar-actions");
        add(words, actions);
    }

    /** For a decision: what exactly is decided on at the left, the ways to decide at the right, the primary one last. */
    public static ActionBar decide(String name) {
        ActionBar bar = new ActionBar("rm-bar-decide");
        bar.getElement().setAttribute("aria-label", name);
        return bar;
    }

    /** For selected rows: what can be done to all of them at the left, how many match at the right. */
    public static ActionBar selection(String name) {
        ActionBar bar = new ActionBar("rm-bar-selection");
        bar.getElement().setAttribute("aria-label", name);
        return bar;
    }

    public ActionBar words(Component... components) {
        words.removeAll();
        words.add(components);
        return this;
    }

    public ActionBar actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
