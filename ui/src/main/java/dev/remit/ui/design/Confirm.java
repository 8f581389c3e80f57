package dev.remit.ui.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that is hard to take back: what will happen, to whom, and both ways as verbs. */
public final class Confirm {

    private Confirm() {}

    /**
     * Asks.
     *
     * @param question the act and its object: {@code Suspend "Lead scoring"?}
     * @param consequence what happens then, and who is told
     * @param act the verb of doing it
     * @param keep the words of not doing it: "Keep running"
     */
    public static Dialog ask(String question, String consequence, String act, String keep, Runnable confirmed) {
        Dialog dialog = new Dialog();
        dialog.addClassName("rm-confirm");
        dialog.setHeaderTitle(question);
        dialog.setRole("alertdialog");
        dialog.add(new Paragraph(consequence));
        Button no = Buttons.plain(keep, e -> dialog.close());
        Button yes = Buttons.danger(act, e -> {
            dialog.close();
            confirmed.run();
        });
        dialog.getFooter().add(no, yes);
        no.setAutofocus(true);
        dialog.open();
        return dialog;
    }
}
