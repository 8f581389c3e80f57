package dev.remit.ui.design.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.function.Consumer;

/** Asks for some words before an act: why, a question, an answer. What is refused is said at the field, nothing typed is lost. */
public final class ReasonDialog extends Dialog {

    private static final int LONGEST = 4_000;

    private final TextArea reason;
    private final transient Consumer<String> act;

    /**
     * Says what will happen and asks why.
     *
     * @param title the act and its object
     * @param consequence what happens then
     * @param verb of doing it
     */
    public ReasonDialog(String title, String consequence, String verb, Consumer<String> act) {
        this(title, new TextArea(Words.text("design.reason")), verb, act);
        addComponentAsFirst(new Paragraph(consequence));
    }

    /**
     * Asks for words under a label of their own.
     *
     * @param label what to write, and who reads it
     */
    public static ReasonDialog asking(String title, String label, String verb, Consumer<String> act) {
        ReasonDialog dialog = new ReasonDialog(title, new TextArea(label), verb, act);
        dialog.reason.setAutofocus(true);
        return dialog;
    }

    private ReasonDialog(String title, TextArea reason, String verb, Consumer<String> act) {
        this.reason = reason;
        this.act = act;
        setHeaderTitle(title);
        setWidth("min(520px, 94vw)");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(LONGEST);
        add(reason);
        UnsentGuard.on(this, () -> !reason.isEmpty());
        getFooter().add(Buttons.plain(Words.text("design.keep"), e -> close()), Buttons.primary(verb, e -> confirm()));
    }

    /** Something to choose before the reason is given. */
    public ReasonDialog with(Component choice) {
        addComponentAtIndex(1, choice);
        return this;
    }

    private void confirm() {
        if (!isOpened()) {
            return; // pressed twice: the first time did it
        }
        try {
            act.accept(reason.getValue());
            close();
        } catch (RefusedException refused) {
            reason.setErrorMessage(Refusals.sentences(refused));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
