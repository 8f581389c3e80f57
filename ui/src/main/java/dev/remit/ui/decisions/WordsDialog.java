package dev.remit.ui.decisions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.function.Consumer;

/** Asks for some words before an act: a reason, a question, an answer. What is refused is said at the field. */
final class WordsDialog extends Dialog {

    private static final int LONGEST = 4_000;

    WordsDialog(String title, String label, String verb, Consumer<String> act) {
        setHeaderTitle(title);
        TextArea text = new TextArea(label);
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxLength(LONGEST);
        text.setAutofocus(true);
        add(text);
        UnsentGuard.on(this, () -> !text.isEmpty());
        setWidth("520px");
        getFooter().add(Buttons.plain(Words.text("review.keep"), e -> close()), Buttons.primary(verb, e -> {
            try {
                act.accept(text.getValue());
                close();
            } catch (RefusedException refused) {
                text.setErrorMessage(Refusals.sentences(refused));
                text.setInvalid(true);
                text.focus();
            }
        }));
    }
}
