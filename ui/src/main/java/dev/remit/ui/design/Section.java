package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import dev.remit.ui.navigation.Address;

/** A part of a page, hanging from an ink line: heading, a link to all of it, a sentence beneath, the content. */
public final class Section extends com.vaadin.flow.component.html.Section {

    private final Header header = new Header();
    private final Div sub = new Div();
    private final H2 heading = new H2();
    private final Div body = new Div();

    public Section(String title, Component... content) {
        addClassName("rm-section");
        setAriaLabel(title);
        heading.setText(title);
        header.add(heading);
        sub.addClassName("rm-sub");
        sub.setVisible(false);
        body.addClassName("rm-section-body");
        body.add(content);
        super.add(header, sub, body);
    }

    /** A link at the right of the heading: "All 38". */
    public Section more(String words, Address address) {
        var link = Texts.link(words, address);
        link.addClassName("rm-more");
        header.add(link);
        return this;
    }

    /** Something at the right of the heading: a count, a key. */
    public Section aside(Component... components) {
        Div aside = new Div(components);
        aside.addClassName("rm-more");
        header.add(aside);
        return this;
    }

    /** The sentence under the heading. */
    public Section sub(Component... words) {
        sub.removeAll();
        sub.add(words);
        sub.setVisible(true);
        return this;
    }

    public Section sub(String words) {
        sub.setText(words);
        sub.setVisible(true);
        return this;
    }

    /** Replaces the content; heading and position stay. */
    public void show(Component... content) {
        body.removeAll();
        body.add(content);
    }
}
