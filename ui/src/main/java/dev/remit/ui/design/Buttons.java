package dev.remit.ui.design;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;

/** Buttons: a verb and, if unclear, its object. They are never disabled to say no: the press is answered with the reason. */
public final class Buttons {

    private Buttons() {}

    /** The one primary act of a page; Ctrl or ⌘ and Enter press it too. */
    public static Button primary(String verb, ComponentEventListener<ClickEvent<Button>> pressed) {
        Button button = plain(verb, pressed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        button.addClickShortcut(Key.ENTER, KeyModifier.META);
        return button;
    }

    public static Button plain(String verb, ComponentEventListener<ClickEvent<Button>> pressed) {
        return new Button(verb, pressed);
    }

    public static Button plain(Icon icon, String verb, ComponentEventListener<ClickEvent<Button>> pressed) {
        Button button = plain(verb, pressed);
        button.setIcon(icon.glyph());
        return button;
    }

    /** Ink without an outline, for what is seldom wanted. */
    public static Button quiet(String verb, ComponentEventListener<ClickEvent<Button>> pressed) {
        Button button = plain(verb, pressed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Takes something away or says no to somebody. */
    public static Button danger(String verb, ComponentEventListener<ClickEvent<Button>> pressed) {
        Button button = plain(verb, pressed);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** An icon alone, with the name it needs then. */
    public static Button icon(Icon icon, String name, ComponentEventListener<ClickEvent<Button>> pressed) {
        Button button = new Button(icon.glyph(), pressed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    /** Makes a button put a text on the clipboard when it is pressed, and say so. */
    public static Button copying(Button button, String text, String done) {
        button.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", text);
        button.addClickListener(e -> {
            button.setText(done);
            Announce.politely(done);
        });
        return button;
    }

    /** A link that looks like a plain button, because it goes somewhere. */
    public static Anchor link(String words, Address address) {
        return link(words, address, "rm-button");
    }

    /** A link that looks like the primary button. */
    public static Anchor primaryLink(String words, Address address) {
        return link(words, address, "rm-button rm-button-primary");
    }

    private static Anchor link(String words, Address address, String classes) {
        Anchor anchor = new Anchor(address.href(), words);
        anchor.addClassNames(classes.split(" ", -1));
        anchor.getElement().setAttribute("router-link", "");
        return anchor;
    }
}
