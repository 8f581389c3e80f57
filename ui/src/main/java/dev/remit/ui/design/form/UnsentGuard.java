package dev.remit.ui.design.form;

import com.vaadin.flow.component.dialog.Dialog;
import dev.remit.ui.design.Confirm;
import dev.remit.ui.words.Words;
import java.util.function.BooleanSupplier;

/** Keeps Escape and a click beside a dialog from throwing away what was typed into it. */
public final class UnsentGuard {

    private UnsentGuard() {}

    /**
     * Asks before the dialog closes without one of its buttons.
     *
     * @param typed whether there is anything to lose
     */
    public static void on(Dialog dialog, BooleanSupplier typed) {
        dialog.addDialogCloseActionListener(e -> {
            if (typed.getAsBoolean()) {
                Confirm.ask(
                        Words.text("design.unsent.question"),
                        Words.text("design.unsent.consequence"),
                        Words.text("design.unsent.discard"),
                        Words.text("design.unsent.keep"),
                        dialog::close);
            } else {
                dialog.close();
            }
        });
    }
}
