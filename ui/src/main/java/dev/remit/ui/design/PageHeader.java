package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import java.util.List;

/**
 * The title of a page: the thing's own name, or on overviews the finding, a sentence with figures. A line of facts above it,
 * at most three actions at its right.
 */
public final class PageHeader extends Header {

    private static final int MOST_ACTIONS = 3;

    private final H1 title = new H1();
    private final Div meta = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this();
        this.title.setText(title);
    }

    /** A title in which figures are links. */
    public PageHeader(Component... sentence) {
        this();
        title.add(sentence);
    }

    private PageHeader() {
        addClassName("rm-page-header");
        meta.addClassName("rm-meta");
        meta.setVisible(false);
        actions.addClassName("rm-actions");
        actions.setVisible(false);
        Div words = new Div(meta, title);
        words.addClassName("rm-page-title");
        add(words, actions);
    }

    /** Says it anew. */
    public void retitle(String text) {
        title.setText(text);
    }

    /** Facts in the line above the title. */
    public PageHeader meta(Component... facts) {
        meta.removeAll();
        meta.add(facts);
        meta.setVisible(true);
        return this;
    }

    /** Actions at the right, the primary one last; at most three. Those that stand there already stay, and keep the focus. */
    public PageHeader actions(Component... buttons) {
        if (buttons.length > MOST_ACTIONS) {
            throw new IllegalArgumentException("a page has at most three actions beside its title");
        }
        if (!actions.getChildren().toList().equals(List.of(buttons))) {
            actions.removeAll();
            actions.add(buttons);
        }
        actions.setVisible(buttons.length > 0);
        return this;
    }
}
