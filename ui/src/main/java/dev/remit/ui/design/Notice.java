package dev.remit.ui.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;

/** Short messages at the edge of the page. What must be acted on stands in the page instead. */
public final class Notice {

    private static final int READABLE_MS = 6_000;
    private static final int UNDOABLE_MS = 12_000;

    private Notice() {}

    /** What happened: "Published. v14 is the version tools get from now on." */
    public static Notification done(String sentence) {
        return show(sentence, Icon.CHECK, "rm-notice-done", READABLE_MS);
    }

    /** What happened, and the way to have it not have. */
    public static Notification done(String sentence, Runnable undo) {
        Notification notification = show(sentence, Icon.CHECK, "rm-notice-done", UNDOABLE_MS);
        Button button = Buttons.quiet(Words.text("design.undo"), e -> {
            notification.close();
            undo.run();
        });
        notification.getChildren().findFirst().ifPresent(line -> ((Div) line).add(button));
        return notification;
    }

    /** What did not happen, and why. It stays until closed. */
    public static Notification refused(RefusedException refused) {
        return trouble(Refusals.sentences(refused));
    }

    /** Something went wrong. It stays until closed. */
    public static Notification trouble(String sentence) {
        return show(sentence, Icon.ALERT, "rm-notice-trouble", 0);
    }

    private static Notification show(String sentence, Icon icon, String kind, int duration) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration(duration);
        Div line = new Div(icon.glyph(), new Span(sentence));
        line.addClassNames("rm-notice", kind);
        if (duration == 0) {
            line.add(Buttons.icon(Icon.CLOSE, Words.text("design.close"), e -> notification.close()));
            notification.setAssertive(true);
        }
        notification.add(line);
        notification.open();
        return notification;
    }
}
