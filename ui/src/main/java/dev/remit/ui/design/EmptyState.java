package dev.remit.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.remit.plugin.Capability;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;

/**
 * Instead of an empty list. First time: what this would tell, and two or three ways to fill it. Filtered: which filter to take
 * away, and what would be there then.
 */
public final class EmptyState extends Div {

    private final Div ways = new Div();

    private EmptyState(String title, String text) {
        addClassName("rm-empty");
        ways.addClassName("rm-ways");
        add(new H2(title), new Paragraph(text), ways);
    }

    /** There has never been anything. */
    public static EmptyState firstTime(String title, String text) {
        EmptyState state = new EmptyState(title, text);
        state.addClassName("rm-empty-first");
        Div strip = new Div();
        strip.addClassName("rm-empty-strip");
        for (Capability capability : Capability.values()) {
            Span label = new Span(Icon.of(capability).glyph(), new Span(Words.of(capability)));
            strip.add(new Div(label));
        }
        strip.getElement().setAttribute("aria-hidden", "true");
        state.addComponentAsFirst(strip);
        return state;
    }

    /** Nothing is to be done here, which is good. */
    public static EmptyState nothing(String title, String text) {
        EmptyState state = new EmptyState(title, text);
        state.addClassName("rm-empty-first");
        return state;
    }

    /** Nothing matches: "No use case matches." */
    public static EmptyState filtered(String title) {
        return new EmptyState(title, Words.text("design.empty.filtered"));
    }

    /** One way to fill it; the best first, with the primary button. */
    public EmptyState way(Icon icon, String title, String text, Component action) {
        H3 heading = new H3(icon.glyph(), new Span(title));
        Div way = new Div(heading, new Paragraph(text), action);
        way.addClassName("rm-way");
        ways.add(way);
        return this;
    }

    /** What taking one filter away would show: "Without Tier: high there are 12." */
    public EmptyState without(String sentence, Address address) {
        Paragraph line = new Paragraph(Texts.link(sentence, address));
        ways.add(line);
        return this;
    }
}
