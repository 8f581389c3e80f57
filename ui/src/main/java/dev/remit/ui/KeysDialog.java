package dev.remit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.navigation.NavItem;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Lists the keys, and lets single letters be switched off. */
final class KeysDialog extends Dialog {

    KeysDialog(List<NavItem> items) {
        setHeaderTitle(Words.text("shell.keys"));
        Facts keys = new Facts();
        keys.addClassName("rm-keys");
        keys.fact(Words.text("keys.find"), key("/"));
        keys.fact(Words.text("keys.filter"), key("F"));
        items.forEach(item -> item.place()
                .goTo()
                .ifPresent(letter -> keys.fact(
                        Words.text(item.messageKey()),
                        key("G"),
                        key(letter.toString().toUpperCase(Locale.ROOT)))));
        keys.fact(Words.text("keys.new"), key("N"));
        keys.fact(Words.text("keys.next"), key("J"), key("K"));
        keys.fact(Words.text("keys.primary"), key("Ctrl"), key("↵"));
        keys.fact(Words.text("keys.close"), key("Esc"));
        keys.fact(Words.text("keys.list"), key("?"));
        Checkbox letters = new Checkbox(Words.text("keys.letters"));
        letters.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                getElement().executeJs("window.remit.letters($0)", e.getValue());
            }
        });
        letters.getElement().executeJs("this.checked = window.remit.lettersOn()");
        add(keys, letters);
        getFooter().add(Buttons.plain(Words.text("design.close"), e -> close()));
    }

    private static Span key(String... words) {
        Span span = new Span();
        Arrays.stream(words).forEach(word -> span.getElement().appendChild(kbd(word)));
        return span;
    }

    private static Element kbd(String word) {
        return new Element("kbd").setText(word);
    }
}
