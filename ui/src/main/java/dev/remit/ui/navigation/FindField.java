package dev.remit.ui.navigation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;

/** Finds everything; key {@code /} goes there. */
public final class FindField extends TextField {

    /** The page it leads to. */
    public static final String PATH = "find";

    public FindField() {
        addClassName("rm-find");
        setPlaceholder(Words.text("find.placeholder"));
        setAriaLabel(Words.text("find.placeholder"));
        setPrefixComponent(Icon.SEARCH.glyph());
        addKeyPressListener(Key.ENTER, e -> {
            Address found = Address.of(PATH).with("q", getValue().strip());
            clear();
            found.open();
        });
    }
}
